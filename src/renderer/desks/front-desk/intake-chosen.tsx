import { contactName, customerName } from '../../../shared/domain/customer'
import { QueryView } from '../../parts/query-view'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip, Tag } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { CustomerKnownIcon, NoteIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import css from './intake.module.css'
import { addressLine } from './customer-form'

type Props = { customerId: string; onChange: () => void }

const collections = ['customers', 'tickets', 'events'] as const

/** The chosen customer in one line, with what the counter should know before going on. */
export function IntakeChosen({ customerId, onChange }: Props) {
  const { t } = useWords()
  const file = useQuery('customer:read', { id: customerId }, collections)
  return (
    <Card
      title={t('intake.customer.title')}
      pad
      action={
        <Button variant="quiet" onPress={onChange}>
          {t('intake.customer.change')}
        </Button>
      }
    >
      <QueryView query={file}>
        {({ customer, tickets }) => {
          const open = tickets.filter(({ closed }) => !closed).length
          const name = customerName(customer)
          const contact = contactName(customer)
          const reach = [customer.phones[0] ?? '', customer.email, addressLine(customer.address)]
          const lines = [contact === name ? '' : contact, ...reach].filter((part) => part !== '')
          return (
            <Stack gap="s">
              <div className={css.chosen}>
                <Icon glyph={CustomerKnownIcon} size="l" />
                <TwoLines title={name} detail={lines.join(' · ')} />
                <Inline>
                  {open > 0 && <Chip>{t('intake.customer.openTickets', { count: open })}</Chip>}
                </Inline>
              </div>
              {customer.note !== '' && (
                <Tag icon={NoteIcon} tone="amber">
                  {customer.note}
                </Tag>
              )}
            </Stack>
          )
        }}
      </QueryView>
    </Card>
  )
}
