import type { Routes } from '../route'

export const benchViewsRoutes: Routes<never> = {}
