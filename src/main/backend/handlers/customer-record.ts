import type { Routes } from '../route'

export const customerRecordRoutes: Routes<never> = {}
