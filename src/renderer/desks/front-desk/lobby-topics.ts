/** What a list of visitors is made of; any change of it asks anew. */
export const lobbyTopics = ['visits', 'customers', 'persons', 'tickets'] as const
