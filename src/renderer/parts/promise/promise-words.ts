import type { PromiseProposal } from '../../../shared/contract/capacity'
import type { Why } from '../../../shared/domain/why'
import { formatLongDay, formatTime } from '../../ui/format'
import type { Words } from '../speech'
import { minutesWords, whyWords } from '../why-words'

/** "Mittwoch, 25. November, 16:00" */
export function promiseWords(at: number, { language }: Words): string {
  return `${formatLongDay(at, language)}, ${formatTime(at, language)}`
}

/** What kind of date it is, in one line. */
export function proposalWords({ usual, finishAt }: PromiseProposal, { t }: Words): string {
  if (usual === null) return t('intake.promise.safe')
  if (finishAt === null) return t('intake.promise.unplanned', { count: usual.workingDays })
  return t(`intake.promise.reason.${usual.reason}`, { count: usual.workingDays })
}

export type PromiseReason = { readonly type: Why['type'] | 'work'; readonly text: string }

/** What the date comes from: who and what is in the way, then the work itself with its buffer. */
export function promiseReasons(
  { why, workMinutes, bufferMinutes, usual, workflowName }: PromiseProposal,
  now: number,
  words: Words,
): PromiseReason[] {
  const { t } = words
  const reasons: PromiseReason[] = why.map((one) => {
    const said = sentence(whyWords(one, now, words))
    const isSkill = one.type === 'nobody' && one.what !== ''
    return { type: one.type, text: isSkill ? t('intake.promise.nobody', { why: said }) : said }
  })
  if (usual !== null) return reasons
  const work = minutesWords(workMinutes, words)
  const buffer = minutesWords(bufferMinutes, words)
  const name = workflowName ?? ''
  return [...reasons, { type: 'work', text: t('intake.promise.work', { work, buffer, name }) }]
}

/** A line of its own begins with a capital and ends with a full stop. */
function sentence(text: string): string {
  const [first = ''] = text
  const said = first.toUpperCase() + text.slice(first.length)
  return said.endsWith('.') ? said : `${said}.`
}
