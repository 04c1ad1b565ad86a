import type { formalities as german } from '../de/formalities'
import type { Shape } from '../shape'

export const formalities: Shape<typeof german> = {
  title: 'Formalities',
}
