import type { menu as german } from '../de/menu'
import type { Shape } from '../shape'

export const menu: Shape<typeof german> = {}
