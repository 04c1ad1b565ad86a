import type { Standing, WhatIf, WhatIfTicket } from '../../../shared/contract/capacity'
import { minuteMs } from '../../../shared/domain/calendar'
import { risks } from '../../../shared/domain/risk'
import { durationWords } from '../duration-words'
import { momentWords } from '../moment-words'
import type { Words } from '../speech'
import { listWords } from '../speech'
import { whyWords } from '../why-words'

/** "fertig Do 15:30, gefährdet", with what it comes from where that is known. */
function standingWords({ finishAt, risk, why }: Standing, now: number, words: Words): string {
  const { t } = words
  const facts = { risk: t(`ticket.risk.${risk}`) }
  const said =
    finishAt === null
      ? t('capacity.whatIf.never', facts)
      : t('capacity.whatIf.doneAt', { ...facts, at: momentWords(finishAt, now, words) })
  return why === null || why.type === 'slack' ? said : `${said} (${whyWords(why, now, words)})`
}

/** A ticket's two lines: what it is with its promise, and how it stood and would stand. */
export function ticketLines(ticket: WhatIfTicket, now: number, words: Words) {
  const { t } = words
  const { before, after, promisedAt } = ticket
  const changes = [
    ...(before === null ? [] : [t('capacity.whatIf.before', { text: standingWords(before, now, words) })]),
    t('capacity.whatIf.after', { text: standingWords(after, now, words) }),
  ]
  return {
    promise:
      promisedAt === null
        ? t('capacity.whatIf.noPromise')
        : t('capacity.whatIf.promised', { at: momentWords(promisedAt, now, words) }),
    changes,
  }
}

/** A promise that is less safe afterwards. */
export function isWorse({ before, after }: WhatIfTicket): boolean {
  return before !== null && risks.indexOf(after.risk) < risks.indexOf(before.risk)
}

/** What it comes to, in one sentence. */
export function summaryWords(answer: WhatIf, { t }: Words): string {
  const { worse, better, count, tickets } = answer
  if (worse > 0) return t('capacity.whatIf.worse', { count: worse })
  if (better > 0) return t('capacity.whatIf.better', { count: better })
  if (count === 0) return t('capacity.whatIf.nothing')
  const isSooner = tickets.every(({ before, after }) => (before?.finishAt ?? 0) > (after.finishAt ?? 0))
  return t(isSooner ? 'capacity.whatIf.onlySooner' : 'capacity.whatIf.shifts', { count })
}

/** How much later or earlier the moved ticket itself is done; undefined: it is not concerned. */
export function ownWords(answer: WhatIf, ticketId: string, now: number, words: Words): string | undefined {
  const { t } = words
  const mine = answer.tickets.find(({ id }) => id === ticketId)
  if (mine === undefined) return undefined
  const { number, after } = mine
  const before = mine.before?.finishAt ?? null
  if (after.finishAt === null) return t('capacity.whatIf.stuck', { number })
  if (before === null)
    return t('capacity.whatIf.unstuck', { number, at: momentWords(after.finishAt, now, words) })
  const moved = after.finishAt - before
  if (Math.abs(moved) < minuteMs) return t('capacity.whatIf.same', { number })
  const span = durationWords(moved, words)
  return t(moved > 0 ? 'capacity.whatIf.later' : 'capacity.whatIf.sooner', { number, span })
}

/** Whose promises suffer beside the moved one; undefined: nobody's. */
export function othersWords(answer: WhatIf, ticketId: string, words: Words): string | undefined {
  const others = answer.tickets.filter((one) => one.id !== ticketId && isWorse(one))
  if (others.length === 0) return undefined
  const numbers = listWords(
    others.map(({ number }) => number),
    words,
  )
  return words.t('capacity.whatIf.others', { count: others.length, numbers })
}
