import type { workflows as german } from '../de/workflows'
import type { Shape } from '../shape'

export const workflows: Shape<typeof german> = {
  title: 'Workflows',
  plan: {
    title: "Change this ticket's workflow",
  },
}
