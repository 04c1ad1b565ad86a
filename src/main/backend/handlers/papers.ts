import type { Routes } from '../route'

export const papersRoutes: Routes<never> = {}
