import type { TicketRow } from '../../../shared/contract/desk-answers'
import { Tag } from '../../ui/chip'
import { formatMoney } from '../../ui/format'
import { CheckIcon } from '../../ui/icons'
import { Num } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'

/** What is to pay at the pick-up: the amount, or that it is settled. */
export function OwedMark({ row }: { row: TicketRow }) {
  const { t, language } = useWords()
  if (row.openCents > 0) {
    return (
      <TwoLines
        end
        title={<Num>{formatMoney(row.openCents, language)}</Num>}
        detail={t('frontDesk.ready.open')}
      />
    )
  }
  const isPaid = row.money === 'paid'
  return (
    <Tag tone={isPaid ? 'green' : 'calm'} icon={isPaid ? CheckIcon : undefined}>
      {t(`ticket.money.${row.money}`)}
    </Tag>
  )
}
