import type { CustomerFile } from '../../../shared/contract/desk-answers'
import { customerName } from '../../../shared/domain/customer'
import { CustomerSummary } from '../../parts/customer-summary'
import { CustomerViewBar } from '../../parts/customer-view'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { TicketsIcon } from '../../ui/drawn-icons'
import { formatMoney } from '../../ui/format'
import { Columns, Page, Stack } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'

/** The record as the customer may see it: their own data and tickets, nothing that is noted about them. */
export function CustomerForCustomer({ file }: { file: CustomerFile }) {
  const { t, language } = useWords()
  const { customer, tickets } = file
  const name = customerName(customer)
  return (
    <>
      <CustomerViewBar name={name} />
      <PageHead title={name} />
      <Page>
        <Columns template="minmax(0, 1fr) 420px">
          <Stack>
            <Card title={t('customers.privacy.yourTickets')}>
              {tickets.length === 0 ? (
                <EmptyState icon={TicketsIcon} text={t('customers.noTickets')} />
              ) : (
                <Rows label={t('customers.privacy.yourTickets')}>
                  {tickets.map(({ id, title, number, work, openCents }) => (
                    <Row
                      key={id}
                      end={
                        openCents > 0 ? (
                          <b>{formatMoney(openCents, language)}</b>
                        ) : (
                          <Muted>{t('customers.nothingOpen')}</Muted>
                        )
                      }
                    >
                      <TwoLines title={title} detail={`${t(`ticket.work.${work}`)}, ${number}`} />
                    </Row>
                  ))}
                </Rows>
              )}
            </Card>
          </Stack>
          <Stack>
            <Card title={t('customers.privacy.yourData')} pad>
              <CustomerSummary customer={customer} forCustomer />
            </Card>
          </Stack>
        </Columns>
      </Page>
    </>
  )
}
