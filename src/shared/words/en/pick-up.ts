import type { pickUp as german } from '../de/pick-up'
import type { Shape } from '../shape'

export const pickUp: Shape<typeof german> = {}
