import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { PickUpChoice } from './pick-up-plan'
import type { Place } from './pick-up-place'

/** What every part of the hand-over gets. */
export type PickUpPart = {
  readonly card: AnswerCard
  readonly choice: PickUpChoice
  readonly change: (patch: Partial<PickUpChoice>) => void
  /** The sentence for a place that lacks something, once it has been tried. */
  readonly error: (place: Place) => string | undefined
}
