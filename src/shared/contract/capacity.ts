export const capacityRequests = {}

export type CapacityAnswers = {}
