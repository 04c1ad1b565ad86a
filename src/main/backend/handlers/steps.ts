import type { Routes } from '../route'

export const stepsRoutes: Routes<never> = {}
