export const benchViewsRequests = {}

export type BenchViewsAnswers = {}
