import type { VisitRow } from '../../../shared/contract/lobby'
import type { VisitAction } from '../../../shared/domain/visit'
import { queueNumber, visitActions, visitMoves } from '../../../shared/domain/visit'
import type { Words } from '../../parts/speech'
import { useApp } from '../../stores/app-store'
import type { MenuAction } from '../../ui/action-menu'
import { ActionMenu } from '../../ui/action-menu'
import type { Glyph } from '../../ui/icons'
import { TicketsIcon } from '../../ui/drawn-icons'
import {
  ArrowIcon,
  CallIcon,
  CheckIcon,
  CrossCircleIcon,
  CustomerIcon,
  PersonIcon,
  UndoIcon,
} from '../../ui/icons'
import { useWords } from '../../words'

type Props = {
  row: VisitRow
  busy: boolean
  onMove: (action: Exclude<VisitAction, 'hand-on'>) => void
  onHandOn: () => void
}

const icons: Record<VisitAction, Glyph> = {
  call: CallIcon,
  take: PersonIcon,
  finish: CheckIcon,
  'no-show': CrossCircleIcon,
  return: UndoIcon,
  reopen: UndoIcon,
  'hand-on': ArrowIcon,
}

/** Everything that can be done with a visitor now: what the table of moves allows, and what is known opened. */
export function VisitMenu({ row, busy, onMove, onHandOn }: Props) {
  const words = useWords()
  const { t } = words
  const open = useApp((app) => app.open)
  const moves = visitActions
    .filter((action) => visitMoves[action].from.includes(row.state))
    .map((action) => ({
      key: action,
      label: actionWords(action, row, words),
      icon: icons[action],
      disabled: busy,
      onSelect: () => (action === 'hand-on' ? onHandOn() : onMove(action)),
    }))
  const { ticketId, customerId } = row
  const known: MenuAction[] = []
  if (ticketId !== null)
    known.push({
      key: 'ticket',
      label: t('lobby.queue.openTicket'),
      icon: TicketsIcon,
      onSelect: () => open({ name: 'ticket', id: ticketId }),
    })
  if (customerId !== null)
    known.push({
      key: 'customer',
      label: t('lobby.queue.openCustomer'),
      icon: CustomerIcon,
      onSelect: () => open({ name: 'customer', id: customerId }),
    })
  return (
    <ActionMenu
      label={t('lobby.queue.more', { number: queueNumber(row.number) })}
      size="m"
      items={[...moves, ...known]}
    />
  )
}

function actionWords(action: VisitAction, { state }: VisitRow, { t }: Words): string {
  switch (action) {
    case 'call':
      return t(state === 'called' ? 'lobby.queue.again' : 'lobby.queue.call')
    case 'take':
      return t(state === 'called' ? 'lobby.queue.arrived' : 'lobby.queue.take')
    case 'finish':
      return t('lobby.queue.finish')
    case 'no-show':
      return t('lobby.queue.noShow')
    case 'return':
      return t(state === 'no-show' ? 'lobby.queue.cameBack' : 'lobby.queue.back')
    case 'reopen':
      return t('lobby.queue.reopen')
    case 'hand-on':
      return t('lobby.queue.handOn')
  }
}
