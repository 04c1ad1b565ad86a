import type { frontDesk as german } from '../de/front-desk'
import type { Shape } from '../shape'

export const frontDesk: Shape<typeof german> = {}
