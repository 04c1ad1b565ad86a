import type { capacity as german } from '../de/capacity'
import type { Shape } from '../shape'

export const capacity: Shape<typeof german> = {
  title: 'Load',
}
