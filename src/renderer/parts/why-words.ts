import { civilDay, minuteMs, momentOf } from '../../shared/domain/calendar'
import type { Why } from '../../shared/domain/why'
import { formatMinutes } from '../ui/format'
import { momentWords } from './moment-words'
import type { Words } from './speech'

/** Working time as one says it: "40 Min.", "3 Std. 20 Min.". */
export function minutesWords(minutes: number, { language }: Words): string {
  const hours = Math.floor(minutes / 60)
  const rest = formatMinutes((minutes % 60) * minuteMs, language)
  if (hours === 0) return rest
  // Over a day it stays in hours: a day's work is not 24 of them.
  const whole = formatMinutes(60 * minuteMs, language).replace('1', String(hours))
  return minutes % 60 === 0 ? whole : `${whole} ${rest}`
}

/** Why a ticket finishes when it does, in a few words; `now` tells today from tomorrow. */
export function whyWords(why: Why, now: number, words: Words): string {
  const { t } = words
  switch (why.type) {
    case 'short':
      return t('capacity.why.short', { span: minutesWords(why.minutes, words) })
    case 'slack':
      return t('capacity.why.slack', { span: minutesWords(why.minutes, words) })
    case 'area-full':
      return t('capacity.why.areaFull', {
        area: t(`ticket.area.${why.area}`),
        day: dayWords(why.day, now, words),
      })
    case 'only': {
      const facts = { name: why.name, what: why.what, at: momentWords(why.from, now, words) }
      return t(why.what === '' ? 'capacity.why.onlyOneAnything' : 'capacity.why.onlyOne', facts)
    }
    case 'busy':
      return t('capacity.why.busy', { name: why.name, at: momentWords(why.from, now, words) })
    case 'nobody':
      return why.what === ''
        ? t('capacity.why.nobodyAnything', { area: t(`ticket.area.${why.area}`) })
        : t('capacity.why.nobody', { what: why.what })
    case 'waits':
      return why.reason === ''
        ? t('capacity.why.waitsPlain')
        : t('capacity.why.waits', { reason: why.reason })
    case 'absent':
      return t('capacity.why.absent', { name: why.name, at: momentWords(why.until, now, words) })
  }
}

/** "heute", or "Mi 25.11." inside a sentence. */
function dayWords(day: string, now: number, words: Words): string {
  if (day === civilDay(now)) return words.t('capacity.load.today')
  return momentWords(momentOf(day, 12 * 60), now, words).replace(/,? ?12:00$/u, '')
}
