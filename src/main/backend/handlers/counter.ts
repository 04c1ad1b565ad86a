import type { Routes } from '../route'

export const counterRoutes: Routes<never> = {}
