import type { counter as german } from '../de/counter'
import type { Shape } from '../shape'

export const counter: Shape<typeof german> = {
  title: 'Day close',
}
