import type { Routes } from '../route'

export const questionsRoutes: Routes<never> = {}
