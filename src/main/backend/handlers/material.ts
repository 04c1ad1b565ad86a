import type { Routes } from '../route'

export const materialRoutes: Routes<never> = {}
