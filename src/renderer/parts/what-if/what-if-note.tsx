import type { WhatIfTicket } from '../../../shared/contract/capacity'
import { CheckCircleIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import type { Trial } from './use-what-if'
import { useWhatIf } from './use-what-if'
import css from './what-if.module.css'
import { isWorse, ownWords, summaryWords, ticketLines } from './what-if-words'

type Props = {
  readonly change: Trial | undefined
  /** The ticket that is moved itself; its own line comes first. */
  readonly about?: string | undefined
}

const most = 6

/** Before it is saved: whose promises would break or get tight, with before and after. Saving stays possible. */
export function WhatIfNote({ change, about }: Props) {
  const words = useWords()
  const { t } = words
  const { answer, isAsking } = useWhatIf(change)
  if (change === undefined) return null
  if (answer === undefined) return isAsking ? <Muted>{t('capacity.whatIf.asking')}</Muted> : null
  const now = Date.now()
  const isBad = answer.worse > 0
  const shown = answer.tickets.filter(isWorse).slice(0, most)
  const rest = answer.worse - shown.length
  const own = about === undefined ? undefined : ownWords(answer, about, now, words)
  return (
    <Note
      tone={isBad ? 'amber' : 'calm'}
      icon={isBad ? WarningIcon : CheckCircleIcon}
      title={summaryWords(answer, words)}
    >
      <Stack gap="s">
        {own !== undefined && <p>{own}</p>}
        {shown.length > 0 && (
          <ul className={css.tickets} aria-label={t('capacity.whatIf.list')}>
            {shown.map((ticket) => (
              <Ticket key={ticket.id} ticket={ticket} now={now} />
            ))}
          </ul>
        )}
        {rest > 0 && <p>{t('capacity.whatIf.more', { count: rest })}</p>}
        {isBad && <p>{t('capacity.whatIf.stays')}</p>}
      </Stack>
    </Note>
  )
}

function Ticket({ ticket, now }: { readonly ticket: WhatIfTicket; readonly now: number }) {
  const words = useWords()
  const { number, title, customerName: customer } = ticket
  const { promise, changes } = ticketLines(ticket, now, words)
  return (
    <li className={css.ticket}>
      <b>{words.t('capacity.whatIf.ticket', { number, title, customer })}</b>
      <span>{promise}</span>
      {changes.map((change) => (
        <span key={change}>{change}</span>
      ))}
    </li>
  )
}
