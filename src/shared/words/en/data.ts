import type { data as german } from '../de/data'
import type { Shape } from '../shape'

export const data: Shape<typeof german> = {}
