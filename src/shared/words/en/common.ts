import type { common as german } from '../de/common'
import type { Shape } from '../shape'

export const common: Shape<typeof german> = {}
