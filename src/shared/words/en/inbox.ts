import type { inbox as german } from '../de/inbox'
import type { Shape } from '../shape'

export const inbox: Shape<typeof german> = {
  title: 'For you',
}
