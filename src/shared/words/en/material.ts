import type { material as german } from '../de/material'
import type { Shape } from '../shape'

export const material: Shape<typeof german> = {
  title: 'Material',
}
