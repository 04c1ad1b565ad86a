import type { Routes } from '../route'

export const formalitiesRoutes: Routes<never> = {}
