import type { entry as german } from '../de/entry'
import type { Shape } from '../shape'

export const entry: Shape<typeof german> = {}
