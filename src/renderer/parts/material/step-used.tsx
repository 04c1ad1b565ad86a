import { useQuery } from '../../stores/requests'
import { Details } from '../../ui/details'
import { formatAmount } from '../../ui/format'
import { useWords } from '../../words'

type Props = { readonly ticketId: string; readonly stepId: string }

/** What was used on one step of a ticket; nothing where nothing was. */
export function StepUsed({ ticketId, stepId }: Props) {
  const { t, language } = useWords()
  const articles =
    useQuery('material:of-ticket', { ticketId }, ['stockBookings', 'articles']).value?.articles ?? []
  const used = articles.flatMap(({ article: { name, unit }, usedOn }) => {
    const thousandths = usedOn[stepId]
    return thousandths === undefined ? [] : `${formatAmount(thousandths, unit, language)} ${name}`
  })
  if (used.length === 0) return null
  return <Details items={[{ label: t('material.onTicket.usedHere'), value: used.join(', ') }]} />
}
