export const papersRequests = {}

export type PapersAnswers = {}
