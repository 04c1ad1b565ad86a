export const stepsRequests = {}

export type StepsAnswers = {}
