import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import { InRow } from '../../parts/in-row'
import type { MenuAction } from '../../ui/action-menu'
import { ActionMenu } from '../../ui/action-menu'
import { ShelfIcon } from '../../ui/drawn-icons'
import type { Glyph } from '../../ui/icons'
import {
  ArrowIcon,
  CheckCircleIcon,
  CheckIcon,
  CrossCircleIcon,
  HourglassIcon,
  LayersIcon,
  PauseIcon,
  PersonIcon,
  PickupIcon,
  PlayIcon,
  SendIcon,
  TeamIcon,
  UnlockIcon,
} from '../../ui/icons'
import type { BenchAction } from './bench-actions'
import { actionKeys, actionsFor } from './bench-actions'
import type { Translate } from './bench-words'

type Props = {
  readonly row: BenchRow
  readonly session: Pick<Session, 'personId' | 'tasks'>
  readonly t: Translate
  readonly onAct: (row: BenchRow, action: BenchAction) => void
}

const icons: Record<BenchAction, Glyph> = {
  take: PersonIcon,
  give: TeamIcon,
  'let-go': UnlockIcon,
  start: PlayIcon,
  resume: PlayIcon,
  pause: PauseIcon,
  hold: HourglassIcon,
  finish: CheckIcon,
  'pass-check': CheckCircleIcon,
  'fail-check': CrossCircleIcon,
  'make-ready': PickupIcon,
  shelve: ShelfIcon,
  area: LayersIcon,
  open: ArrowIcon,
}

const plainWords = {
  give: 'bench.action.give',
  'let-go': 'bench.action.letGo',
  start: 'bench.action.start',
  resume: 'bench.action.resume',
  pause: 'bench.action.pause',
  hold: 'bench.action.hold',
  finish: 'bench.action.finish',
  'pass-check': 'bench.action.passCheck',
  'fail-check': 'bench.action.failCheck',
  'make-ready': 'bench.action.makeReady',
  shelve: 'bench.action.shelve',
  area: 'bench.action.area',
  open: 'bench.action.open',
} as const

function actionText(action: BenchAction, row: BenchRow, t: Translate): string {
  if (action !== 'take') return t(plainWords[action])
  return row.owner === null ? t('bench.action.take') : t('bench.action.takeOver', { name: row.owner.name })
}

/** Everything one can do with a ticket on the bench; each also by its key on the card. */
export function BenchMenu({ row, session, t, onAct }: Props) {
  const items = (): MenuAction[] =>
    actionsFor(row, { me: session.personId, tasks: session.tasks }).map((action) => ({
      key: action,
      label: actionText(action, row, t),
      icon: action === 'make-ready' && row.missing.length === 0 ? SendIcon : icons[action],
      keys: [actionKeys[action]],
      onSelect: () => onAct(row, action),
    }))
  return (
    <InRow>
      <ActionMenu label={t('bench.moreAbout', { number: row.number })} items={items} />
    </InRow>
  )
}
