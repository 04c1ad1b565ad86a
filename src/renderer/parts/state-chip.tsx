import type { TicketRow } from '../../shared/contract/desk-answers'
import { Chip } from '../ui/chip'
import { HalfIcon } from '../ui/drawn-icons'
import type { Glyph } from '../ui/icons'
import { CheckIcon, HourglassIcon, OverdueIcon, PickupIcon, WarningIcon } from '../ui/icons'
import { useWords } from '../words'
import { stateLine, stateTone } from './state-line'

/** The state line as a chip: words, an icon and a colour that say the same. */
export function StateChip({ row }: { row: TicketRow }) {
  const words = useWords()
  return (
    <Chip tone={stateTone(row)} icon={iconOf(row)}>
      {stateLine(row, words)}
    </Chip>
  )
}

/** The promise's risk in one word, for rows that stand under the promise. */
export function RiskChip({ row }: { row: TicketRow }) {
  const words = useWords()
  if (row.work === 'ready' || row.work === 'cancelled') return <StateChip row={row} />
  return (
    <Chip tone={stateTone(row)} icon={iconOf(row)}>
      {words.t(`ticket.risk.${row.risk}`)}
    </Chip>
  )
}

function iconOf({ work, risk, closed }: TicketRow): Glyph {
  if (closed) return CheckIcon
  if (work === 'ready') return PickupIcon
  if (risk === 'over') return OverdueIcon
  if (risk === 'at-risk') return WarningIcon
  return risk === 'on-plan' ? HalfIcon : HourglassIcon
}
