import type { notices as german } from '../de/notices'
import type { Shape } from '../shape'

export const notices: Shape<typeof german> = {}
