export const customersRequests = {}

export type CustomersAnswers = {}
