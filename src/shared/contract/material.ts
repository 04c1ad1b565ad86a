export const materialRequests = {}

export type MaterialAnswers = {}
