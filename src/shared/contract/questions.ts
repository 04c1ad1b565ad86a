export const questionsRequests = {}

export type QuestionsAnswers = {}
