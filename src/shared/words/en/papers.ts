import type { papers as german } from '../de/papers'
import type { Shape } from '../shape'

export const papers: Shape<typeof german> = {
  title: 'Printing and scanning',
}
