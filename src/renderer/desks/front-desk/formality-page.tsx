import { useCallback, useState } from 'react'
import { FindBox } from '../../parts/find-box'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Card } from '../../ui/card'
import { CardSection } from '../../ui/card-section'
import { Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { FormalityGuide } from './formality-guide'

type Props = { customerId?: string; ticketId?: string }

/** What the counter may do itself, step by step: who, what, check, done. */
export function FormalityPage({ customerId, ticketId }: Props) {
  const { t } = useWords()
  const back = useApp((app) => app.back)
  const [chosen, setChosen] = useState({ customerId, ticketId })
  const [round, setRound] = useState(0)
  const ofTicket = chosen.customerId === undefined ? chosen.ticketId : undefined
  const card = useQuery('ticket:read', ofTicket === undefined ? undefined : { id: ofTicket }, ['tickets'])
  const who = chosen.customerId ?? card.value?.customer.id
  const desk = useQuery('formality:read', who === undefined ? undefined : { customerId: who }, [
    'customers',
    'tickets',
    'items',
    'events',
    'payments',
    'handOvers',
  ])
  const again = useCallback(() => {
    setChosen(({ customerId: same }) => ({ customerId: same, ticketId: undefined }))
    setRound((n) => n + 1)
  }, [])
  const change = () => setChosen({ customerId: undefined, ticketId: undefined })
  return (
    <>
      <PageHead title={t('formalities.title')} back={() => back({ name: 'today' })} />
      <Page scroll>
        {who === undefined ? (
          <Card label={t('formalities.title')}>
            <CardSection title={t('formalities.steps.who')} step={1} state="todo">
              <FindBox
                autoFocus
                placeholder={t('formalities.find')}
                onCustomer={({ id }) => setChosen({ customerId: id, ticketId: undefined })}
                onTicket={(row) => setChosen({ customerId: row.customerId, ticketId: row.id })}
              />
            </CardSection>
            {(['what', 'check', 'done'] as const).map((step, index) => (
              <CardSection
                key={step}
                title={t(`formalities.steps.${step}`)}
                step={index + 2}
                state="todo"
                end={index === 0 ? <Muted>{t('formalities.choose')}</Muted> : undefined}
              />
            ))}
          </Card>
        ) : (
          <QueryView query={desk}>
            {(value) => (
              <FormalityGuide
                key={`${value.customer.id} ${round}`}
                desk={value}
                ticketId={chosen.ticketId}
                onChange={change}
                onAgain={again}
              />
            )}
          </QueryView>
        )}
      </Page>
    </>
  )
}
