import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import { Button } from '../../ui/button'
import { CloseIcon, HourglassIcon, LayersIcon, PersonIcon, TeamIcon, UnlockIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import type { BenchAction } from './bench-actions'
import { actionsFor } from './bench-actions'
import css from './bench-bulk.module.css'
import type { BenchMoves } from './bench-moves'

type Props = {
  /** The chosen jobs, in the order of the list. */
  readonly rows: readonly BenchRow[]
  readonly session: Session
  readonly moves: BenchMoves
  readonly onClear: () => void
}

/** What can be done with several jobs at once, how many they are, and which of the last ones stayed and why. */
export function BenchBulk({ rows, session, moves, onClear }: Props) {
  const { t } = useWords()
  const [first, ...rest] = rows
  const who = { me: session.personId, tasks: session.tasks }
  const clear = () => {
    moves.forgetStayed()
    onClear()
  }
  useKeys(rows.length > 0 ? { Escape: clear } : {})
  if (first === undefined) return null
  const isOffered = (action: BenchAction) => rows.some((row) => actionsFor(row, who).includes(action))
  const { ask, carry, stayed, busy } = moves
  const own = (owner: string | null) => void carry(rows, { type: 'own', owner })
  return (
    <div className={css.bulk}>
      <div className={css.bar} role="toolbar" aria-label={t('bench.many.bar')}>
        <b role="status">{t('bench.many.chosen', { count: rows.length })}</b>
        {isOffered('take') && (
          <Button icon={PersonIcon} busy={busy} onPress={() => own(session.personId)}>
            {t('bench.action.take')}
          </Button>
        )}
        {isOffered('give') && (
          <Button icon={TeamIcon} onPress={() => ask('give', [first, ...rest])}>
            {t('bench.action.give')}
          </Button>
        )}
        {isOffered('area') && (
          <Button icon={LayersIcon} onPress={() => ask('area', [first, ...rest])}>
            {t('bench.action.area')}
          </Button>
        )}
        {isOffered('hold') && (
          <Button icon={HourglassIcon} onPress={() => ask('hold', [first, ...rest])}>
            {t('bench.action.hold')}
          </Button>
        )}
        {isOffered('let-go') && (
          <Button icon={UnlockIcon} busy={busy} onPress={() => own(null)}>
            {t('bench.action.letGo')}
          </Button>
        )}
        <Button variant="quiet" icon={CloseIcon} keys={['Escape']} onPress={clear}>
          {t('bench.many.clear')}
        </Button>
      </div>
      {stayed.length > 0 && (
        <Note tone="amber" title={t('bench.many.stayedTitle')}>
          {stayed.map(({ row, why }) => `${row.number}: ${why}`).join(' ')}
        </Note>
      )}
    </div>
  )
}
