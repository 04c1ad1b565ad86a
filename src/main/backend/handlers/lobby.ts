import type { Routes } from '../route'

export const lobbyRoutes: Routes<never> = {}
