export const workflowsRequests = {}

export type WorkflowsAnswers = {}
