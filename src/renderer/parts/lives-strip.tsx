import type { TicketRow } from '../../shared/contract/desk-answers'
import type { MoneyState } from '../../shared/domain/money'
import type { WorkState } from '../../shared/domain/work'
import type { Glyph } from '../ui/icons'
import { BanIcon, BoxIcon, CheckCircleIcon, CircleIcon, EuroIcon, PauseIcon, PickupIcon } from '../ui/icons'
import { BoxInIcon, HalfIcon } from '../ui/drawn-icons'
import { formatMoney } from '../ui/format'
import { Lives } from '../ui/lives'
import type { Life } from '../ui/lives'
import { useWords } from '../words'
import type { Words } from './speech'
import { isPartReady } from './state-line'

/** The three lives side by side: work, money, possession. */
export function LivesStrip({ row }: { row: TicketRow }) {
  const words = useWords()
  const { t } = words
  return (
    <Lives
      label={t('answer.lives')}
      work={workLife(row, words)}
      money={{ icon: EuroIcon, text: moneyWords(row, words), tone: moneyTones[row.money] }}
      possession={{ icon: possessionIcon(row), text: possessionWords(row, words) }}
    />
  )
}

function workLife(row: TicketRow, { t }: Words): Life {
  if (isPartReady(row)) {
    const { ready, gone, all } = row.items
    return { icon: HalfIcon, text: t('answer.state.partReady', { ready: ready + gone, all }) }
  }
  return { icon: workIcons[row.work], text: t(`ticket.work.${row.work}`), tone: workTones[row.work] }
}

const workIcons: Record<WorkState, Glyph> = {
  received: CircleIcon,
  'in-work': HalfIcon,
  'on-hold': PauseIcon,
  done: CheckCircleIcon,
  checked: CheckCircleIcon,
  ready: PickupIcon,
  cancelled: BanIcon,
}
const workTones: Record<WorkState, Life['tone']> = {
  received: undefined,
  'in-work': undefined,
  'on-hold': 'amber',
  done: undefined,
  checked: undefined,
  ready: 'green',
  cancelled: 'red',
}
const moneyTones: Record<MoneyState, Life['tone']> = {
  'nothing-due': undefined,
  open: 'amber',
  'part-paid': 'amber',
  paid: 'green',
  overpaid: 'red',
  'settled-before': undefined,
}

function moneyWords(row: TicketRow, { t, language }: Words): string {
  if (row.openCents > 0) return t('answer.moneyOpen', { amount: formatMoney(row.openCents, language) })
  if (row.openCents < 0) return t('answer.state.tooMuch', { amount: formatMoney(-row.openCents, language) })
  return t(`ticket.money.${row.money}`)
}

function possessionIcon({ items }: TicketRow): Glyph {
  return items.here > 0 ? BoxInIcon : BoxIcon
}

function possessionWords({ items }: TicketRow, { t }: Words): string {
  if (items.all === 0) return t('answer.state.nothing')
  if (items.gone === items.all) return t('ticket.possession.handed-over')
  if (items.gone > 0) return t('answer.state.partGone', { gone: items.gone, all: items.all })
  if (items.here > 0) return t('answer.state.here', { here: items.here, all: items.all })
  return t('answer.state.notHere')
}
