import type { reports as german } from '../de/reports'
import type { Shape } from '../shape'

export const reports: Shape<typeof german> = {
  title: 'Figures',
}
