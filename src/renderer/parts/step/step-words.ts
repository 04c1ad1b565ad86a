import type { StepRow } from '../../../shared/contract/steps'
import { isOver } from '../../../shared/domain/step-life'
import type { Words } from '../speech'
import { listWords } from '../speech'
import { minutesBy } from './step-list'

/** One line under a step's title: who and how long, what it waits for, or where it lies. */
export function stepDetail(row: StepRow, now: number, words: Words): string {
  const { t } = words
  const { state, owner, waitsFor, step } = row
  if (isOver(row)) return overWords(row, words)
  if (waitsFor.length > 0 && state === 'open')
    return t('steps.waitsFor', { steps: listWords(waitsFor, words) })
  const who = owner?.name ?? t(`ticket.area.${step.area}`)
  return `${who} · ${timeWords(row, now, words)}`
}

function overWords({ state, reason, byName, people, spentMinutes }: StepRow, { t }: Words): string {
  const names = people.length === 0 ? byName : people.map(({ name }) => name).join(', ')
  const time = spentMinutes > 0 ? ` · ${t('steps.minutes', { count: spentMinutes })}` : ''
  if (state === 'left-out') return t('steps.leftOut', { name: byName, reason })
  return `${names}${time}`
}

/** Measured and expected time: "24 von 30 Min.", or only what is expected before anything was measured. */
export function timeWords(row: StepRow, now: number, { t }: Words): string {
  const spent = minutesBy(row, now)
  const estimate = row.step.estimateMinutes
  return spent === 0 && row.state === 'open'
    ? t('steps.about', { count: estimate })
    : t('steps.spentOf', { spent, estimate })
}
