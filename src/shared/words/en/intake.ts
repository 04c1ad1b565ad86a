import type { intake as german } from '../de/intake'
import type { Shape } from '../shape'

export const intake: Shape<typeof german> = {}
