import type { FormalityDesk, FormalityTicket } from '../../../shared/contract/formalities'
import type { FormalityForm, FormalityGap } from './formality-form'

/** What every part of the form gets. */
export type FormalityPart = {
  readonly form: FormalityForm
  readonly desk: FormalityDesk
  readonly ticket: FormalityTicket | undefined
  readonly change: (patch: Partial<FormalityForm>) => void
  /** The sentence below a field that is still empty once somebody tried to go on. */
  readonly missing: (gap: FormalityGap) => string | undefined
}
