export const counterRequests = {}

export type CounterAnswers = {}
