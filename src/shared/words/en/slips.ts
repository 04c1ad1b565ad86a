import type { slips as german } from '../de/slips'
import type { Shape } from '../shape'

export const slips: Shape<typeof german> = {
  title: 'Claim slip',
}
