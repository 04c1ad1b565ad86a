import type { Question } from '../../../shared/contract/requests'
import type { Area } from '../../../shared/domain/area'
import type { Kind } from '../../../shared/domain/kind'
import type { WorkState } from '../../../shared/domain/work'

/** What the table of tickets is narrowed to; null: everything. */
export type TicketFilter = {
  readonly scope: 'open' | 'all'
  readonly kind: Kind | null
  readonly area: Area | null
  readonly work: WorkState | null
  readonly text: string
}

export const openFilter: TicketFilter = { scope: 'open', kind: null, area: null, work: null, text: '' }

/** Rows that are sent at most; more than anybody reads, and the whole number stands beside. */
const limit = 1_000

export function isNarrowed({ kind, area, work, text }: TicketFilter): boolean {
  return kind !== null || area !== null || work !== null || text.trim() !== ''
}

export function listInput({ scope, kind, area, work, text }: TicketFilter): Question<'ticket:list'> {
  return {
    open: scope === 'open',
    text: text.trim(),
    limit,
    ...(kind === null ? {} : { kind }),
    ...(area === null ? {} : { area }),
    ...(work === null ? {} : { work }),
  }
}
