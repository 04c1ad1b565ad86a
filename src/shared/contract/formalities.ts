export const formalitiesRequests = {}

export type FormalitiesAnswers = {}
