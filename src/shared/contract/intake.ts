export const intakeRequests = {}

export type IntakeAnswers = {}
