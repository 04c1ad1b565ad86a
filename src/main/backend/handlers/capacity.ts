import type { Routes } from '../route'

export const capacityRoutes: Routes<never> = {}
