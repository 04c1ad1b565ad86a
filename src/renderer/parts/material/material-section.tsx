import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import { useQuery } from '../../stores/requests'
import { CardSection } from '../../ui/card-section'
import { useWords } from '../../words'
import { StepMaterial } from './step-material'

type Props = { readonly card: AnswerCard; readonly session: Session }

/** The material of a ticket as a whole; nothing where there is none and nobody here may book any. */
export function MaterialSection({ card, session }: Props) {
  const { t } = useWords()
  const ticketId = card.row.id
  const articles =
    useQuery('material:of-ticket', { ticketId }, ['stockBookings', 'events']).value?.articles ?? []
  const list = useQuery('material:list', {}, ['articles']).value ?? []
  const mayBook = session.tasks.includes('material.book') && list.length > 0 && !card.row.closed
  if (articles.length === 0 && !mayBook) return null
  return (
    <CardSection title={t('material.onTicket.title')}>
      <StepMaterial ticketId={ticketId} />
    </CardSection>
  )
}
