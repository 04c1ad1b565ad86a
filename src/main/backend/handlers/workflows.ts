import type { Routes } from '../route'

export const workflowsRoutes: Routes<never> = {}
