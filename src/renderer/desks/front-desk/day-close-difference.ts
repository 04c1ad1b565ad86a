import type { Words } from '../../parts/speech'
import { formatMoney } from '../../ui/format'

/** What the slip's total means beside ours, in words; null: nobody has compared yet. */
export function differenceWords(ours: number, counted: number | null, { t, language }: Words): string {
  if (counted === null) return t('counter.dayClose.notCompared')
  if (counted === ours) return t('counter.dayClose.equal')
  const amount = formatMoney(Math.abs(counted - ours), language)
  return counted > ours ? t('counter.dayClose.more', { amount }) : t('counter.dayClose.less', { amount })
}

/** Whether ours and the slip agree, differ, or were not compared. */
export function differenceTone(ours: number, counted: number | null): 'calm' | 'green' | 'amber' {
  if (counted === null) return 'calm'
  return counted === ours ? 'green' : 'amber'
}
