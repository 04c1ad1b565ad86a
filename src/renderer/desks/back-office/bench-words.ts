import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { Language } from '../../../shared/contract/entry'
import { civilDay, daysBetween, hourMs } from '../../../shared/domain/calendar'
import type { Risk } from '../../../shared/domain/risk'
import type { Why } from '../../../shared/domain/why'
import type { WorkState } from '../../../shared/domain/work'
import { formatMinutes, formatShortDay, formatSince, formatTime } from '../../ui/format'
import type { Glyph } from '../../ui/icons'
import {
  BanIcon,
  CheckCircleIcon,
  CheckIcon,
  CircleIcon,
  HourglassIcon,
  NoteIcon,
  OverdueIcon,
  PauseIcon,
  WarningIcon,
} from '../../ui/icons'
import { HalfIcon, ShelfIcon } from '../../ui/drawn-icons'
import { minutesWords, whyWords } from '../../parts/why-words'
import type { useWords } from '../../words'

export type Translate = ReturnType<typeof useWords>['t']

export const stateIcons: Record<WorkState, Glyph> = {
  received: CircleIcon,
  'in-work': HalfIcon,
  'on-hold': PauseIcon,
  done: CheckIcon,
  checked: CheckCircleIcon,
  ready: ShelfIcon,
  cancelled: BanIcon,
}

export const riskLooks: Record<Risk, { readonly tone: 'red' | 'amber' | 'calm'; readonly icon: Glyph }> = {
  over: { tone: 'red', icon: OverdueIcon },
  'at-risk': { tone: 'red', icon: WarningIcon },
  tight: { tone: 'amber', icon: HourglassIcon },
  missing: { tone: 'amber', icon: NoteIcon },
  'on-plan': { tone: 'calm', icon: CheckIcon },
}

/** What the words need beside the row: the moment they are read, and the language. */
export type Reader = { readonly t: Translate; readonly language: Language; readonly now: number }

/** A length of time as one says it on a card: minutes under an hour, whole hours under a day, then days. */
export function spanText(ms: number, language: Language): string {
  const length = Math.abs(ms)
  return formatMinutes(length < hourMs ? length : Math.floor(length / hourMs) * hourMs, language)
}

/** The same behind "seit". */
function sinceText(ms: number, language: Language): string {
  const length = Math.abs(ms)
  return formatSince(length < hourMs ? length : Math.floor(length / hourMs) * hourMs, language)
}

/** "Heute 14:00", "Mi 16:00" within the week, else "Mo 30.11." */
export function promiseText(
  { promisedAt }: Pick<BenchRow, 'promisedAt'>,
  { t, language, now }: Reader,
): string {
  if (promisedAt === null) return t('bench.promise.none')
  const time = formatTime(promisedAt, language)
  const days = daysBetween(civilDay(now), civilDay(promisedAt))
  if (days === 0) return t('bench.promise.today', { time })
  if (days === 1) return t('bench.promise.tomorrow', { time })
  if (days === -1) return t('bench.promise.yesterday', { time })
  const day = formatShortDay(promisedAt, language)
  return days > 1 && days < 7 ? `${day.split(' ')[0] ?? day} ${time}` : day
}

/** "Heute 14:00" begins small inside a sentence; names of days do not. */
function insideSentence(text: string, { promisedAt }: BenchRow, now: number): string {
  if (promisedAt === null || Math.abs(daysBetween(civilDay(now), civilDay(promisedAt))) > 1) return text
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

export function pointsText(points: BenchRow['missing'], t: Translate): string {
  return points.map((point) => t(`ticket.point.${point}`)).join(', ')
}

/** The reason beside the risk: what the plan says, else what the time left says. */
export function riskReason(row: BenchRow, reader: Reader): string {
  const isAtWork = row.risk !== 'missing' && row.work !== 'checked'
  const { why } = row
  // What it waits for stands in a line of its own.
  if (why === null || why.type === 'waits' || !isAtWork) return timeReason(row, reader)
  if (why.type === 'short')
    return reader.t('bench.promise.short', { time: minutesWords(why.minutes, reader) })
  return whyWords(inWholeHours(why), reader.now, reader)
}

/** Hours to spare need no minutes; what is missing does. */
function inWholeHours(why: Why): Why {
  if (why.type !== 'slack' || why.minutes < 60) return why
  return { ...why, minutes: why.minutes - (why.minutes % 60) }
}

function timeReason(row: BenchRow, reader: Reader): string {
  const { t, language } = reader
  const slackMs = row.promisedAt === null ? null : row.promisedAt - reader.now
  const age = slackMs === null ? '' : spanText(slackMs, language)
  switch (row.risk) {
    case 'over':
      return t(row.owner === null ? 'bench.promise.sinceFree' : 'bench.promise.since', {
        age: sinceText(slackMs ?? 0, language),
      })
    case 'at-risk':
    case 'tight':
      return t(leftWords[row.work], { age })
    case 'missing':
      return t('bench.promise.told', { promise: insideSentence(promiseText(row, reader), row, reader.now) })
    default:
      return calmReason(row, age, t)
  }
}

function calmReason(row: BenchRow, age: string, t: Translate): string {
  if (row.work === 'checked')
    return t(row.shelf === null ? 'bench.promise.passedOn' : 'bench.promise.readyToTell')
  return age === '' ? '' : t('bench.promise.left', { age })
}

const leftWords = {
  received: 'bench.promise.leftNotBegun',
  'in-work': 'bench.promise.leftWorking',
  'on-hold': 'bench.promise.leftWaiting',
  done: 'bench.promise.left',
  checked: 'bench.promise.left',
  ready: 'bench.promise.left',
  cancelled: 'bench.promise.left',
} as const

/** The card's promise line: the strong words and the reason. */
export function riskLine(row: BenchRow, reader: Reader) {
  const { t } = reader
  const { tone, icon } = riskLooks[row.risk]
  const promise = promiseText(row, reader)
  const text = riskReason(row, reader)
  return { tone, icon, strong: strongWords(row, promise, t), ...(text === '' ? {} : { text }) }
}

function strongWords(row: BenchRow, promise: string, t: Translate): string {
  if (row.risk === 'on-plan') return promise
  if (row.risk === 'missing') return pointsText(row.missing, t)
  return t('bench.promise.strong', { promise, risk: t(`ticket.risk.${row.risk}`) })
}

/** Everything one needs to hear when a card gets the focus. */
export function cardLabel(row: BenchRow, reader: Reader): string {
  const { t } = reader
  const { strong } = riskLine(row, reader)
  return t('bench.cardLabel', {
    kind: t(`ticket.kind.${row.kind}`),
    number: row.number,
    title: row.title,
    customer: row.customerName,
    state: t(`ticket.work.${row.work}`),
    promise: strong,
  })
}

/** What blocks it: why it waits, or, back in work, why the check failed. */
export function holdText(row: BenchRow, t: Translate): string | undefined {
  if (row.paused)
    return row.reason === '' ? capital(t('bench.pausedState')) : t('bench.pausedFor', { reason: row.reason })
  const speaks = row.work !== 'checked' && row.work !== 'done'
  return speaks && row.reason !== '' ? row.reason : undefined
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
