export const inboxRequests = {}

export type InboxAnswers = {}
