import type { management as german } from '../de/management'
import type { Shape } from '../shape'

export const management: Shape<typeof german> = {}
