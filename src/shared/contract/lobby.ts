export const lobbyRequests = {}

export type LobbyAnswers = {}
