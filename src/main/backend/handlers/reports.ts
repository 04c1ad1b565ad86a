import type { Routes } from '../route'

export const reportsRoutes: Routes<never> = {}
