import type { Outcome } from '../domain/refusal'
import type { RequestChannel } from './channels'
import type { Answer } from './requests'

/** What invoke resolves to; it never rejects. */
export type Reply<C extends RequestChannel> = Outcome<Answer<C>>
