import type { Somebody } from '../../../shared/contract/desk-answers'
import { AreaDialog } from './area-dialog'
import type { BenchMoves } from './bench-moves'
import { GiveDialog } from './give-dialog'
import { MissingDialog } from './missing-dialog'
import { ReasonDialog } from './reason-dialog'
import { ShelfDialog } from './shelf-dialog'

type Props = { readonly moves: BenchMoves; readonly people: readonly Somebody[] }

/** The one dialog that a move asked for. */
export function BenchDialogs({ moves, people }: Props) {
  const { asking, close, finish, carry, busy, refused } = moves
  if (asking === undefined) return null
  const { what, rows, missing } = asking
  const [row] = rows
  const common = { rows, busy, refused, onClose: close }
  switch (what) {
    case 'give':
      return (
        <GiveDialog
          {...common}
          people={people}
          onGive={(to) => void carry(rows, { type: 'own', owner: to.id }, to)}
        />
      )
    case 'hold':
    case 'fail-check':
      return (
        <ReasonDialog
          {...common}
          action={what}
          onReason={(reason) => void carry(rows, { type: 'work', action: what, reason })}
        />
      )
    case 'shelve':
      return <ShelfDialog row={row} missing={missing} onClose={close} onDone={finish} />
    case 'area':
      return <AreaDialog {...common} onArea={(area) => void carry(rows, { type: 'area', area })} />
    default:
      return (
        <MissingDialog row={row} missing={missing} onClose={close} onOpen={() => moves.act(row, 'open')} />
      )
  }
}
