import type { Routes } from '../route'

export const inboxRoutes: Routes<never> = {}
