import type { Somebody } from '../../../shared/contract/desk-answers'
import { useWords } from '../../words'
import { AreaDialog } from './area-dialog'
import type { BenchMoves } from './bench-moves'
import { GiveDialog } from './give-dialog'
import { MissingDialog } from './missing-dialog'
import { ReasonDialog } from './reason-dialog'
import { ShelfDialog } from './shelf-dialog'

type Props = { readonly moves: BenchMoves; readonly people: readonly Somebody[] }

/** The one dialog that a move asked for. */
export function BenchDialogs({ moves, people }: Props) {
  const { t } = useWords()
  const { asking, close, finish } = moves
  if (asking === undefined) return null
  const { what, row, missing } = asking
  const { number } = row
  switch (what) {
    case 'give':
      return (
        <GiveDialog
          row={row}
          people={people}
          onClose={close}
          onDone={({ id, name }) =>
            finish(t('bench.done.give', { number, name }), () =>
              moves.putBack(row, row.owner?.id ?? null, id),
            )
          }
        />
      )
    case 'hold':
    case 'fail-check':
      return <ReasonDialog row={row} action={what} onClose={close} onDone={finish} />
    case 'shelve':
      return <ShelfDialog row={row} missing={missing} onClose={close} onDone={finish} />
    case 'area':
      return (
        <AreaDialog
          row={row}
          onClose={close}
          onDone={(area) =>
            finish(t('bench.done.area', { number, area: t(`ticket.area.${area}`) }), () =>
              moves.moveTo(row, row.area),
            )
          }
        />
      )
    default:
      return (
        <MissingDialog row={row} missing={missing} onClose={close} onOpen={() => moves.act(row, 'open')} />
      )
  }
}
