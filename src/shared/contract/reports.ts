export const reportsRequests = {}

export type ReportsAnswers = {}
