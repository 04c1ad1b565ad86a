import type { Routes } from '../route'
import { articleRoutes } from './material-articles'
import { bookingRoutes } from './material-bookings'
import { purchaseRoutes } from './material-purchases'

type Channels = keyof typeof articleRoutes | keyof typeof bookingRoutes | keyof typeof purchaseRoutes

export const materialRoutes: Routes<Channels> = { ...articleRoutes, ...bookingRoutes, ...purchaseRoutes }
