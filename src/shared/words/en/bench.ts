import type { bench as german } from '../de/bench'
import type { Shape } from '../shape'

export const bench: Shape<typeof german> = {}
