import type { Routes } from '../route'

export const intakeRoutes: Routes<never> = {}
