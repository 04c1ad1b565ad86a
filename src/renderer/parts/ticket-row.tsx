import type { ReactNode } from 'react'
import type { TicketRow } from '../../shared/contract/desk-answers'
import { Icon } from '../ui/icon'
import { Row } from '../ui/rows'
import { ShelfPlate } from '../ui/shelf-plate'
import { TwoLines } from '../ui/two-lines'
import { useWords } from '../words'
import { kindIcons } from './kind-icons'
import { StateChip } from './state-chip'
import { stateLine } from './state-line'

type Props = {
  row: TicketRow
  onOpen: () => void
  /** Instead of the kind's picture, e.g. the promised time. */
  lead?: ReactNode
  /** Instead of the state, e.g. the risk. */
  end?: ReactNode
  active?: boolean | undefined
}

/** One ticket in a list: what it is, whose, and the state line. */
export function TicketLine({ row, onOpen, lead, end, active }: Props) {
  const words = useWords()
  return (
    <Row
      onPress={onOpen}
      label={`${row.number}, ${row.title}, ${row.customerName}, ${stateLine(row, words)}`}
      active={active}
      lead={lead ?? <Lead row={row} />}
      end={end ?? <StateChip row={row} />}
      chevron
    >
      <TwoLines title={row.title} detail={`${row.customerName}, ${row.number}`} />
    </Row>
  )
}

function Lead({ row }: { row: TicketRow }) {
  if (row.shelf !== null && !row.closed) return <ShelfPlate>{row.shelf}</ShelfPlate>
  return <Icon glyph={kindIcons[row.kind]} />
}
