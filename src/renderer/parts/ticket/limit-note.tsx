import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { Item } from '../../../shared/domain/item'
import { formatMoney } from '../../ui/format'
import { WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { useWords } from '../../words'

export function itemsOn({ items }: AnswerCard): Item[] {
  return items.map(({ item }) => item)
}

/** It would cost more than the customer allowed. */
export function LimitNote({ overCents }: { overCents: number }) {
  const { t, language } = useWords()
  return (
    <Note tone="amber" icon={WarningIcon}>
      {t('intake.limit.over', { amount: formatMoney(overCents, language) })}
    </Note>
  )
}
