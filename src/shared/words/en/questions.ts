import type { questions as german } from '../de/questions'
import type { Shape } from '../shape'

export const questions: Shape<typeof german> = {
  title: 'Questions',
}
