import type { lobby as german } from '../de/lobby'
import type { Shape } from '../shape'

export const lobby: Shape<typeof german> = {
  title: 'Visits',
}
