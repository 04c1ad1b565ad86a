import type { customers as german } from '../de/customers'
import type { Shape } from '../shape'

export const customers: Shape<typeof german> = {}
