import type { Contact } from '../../shared/domain/customer'
import { Card } from '../ui/card'
import { Row, Rows } from '../ui/rows'
import { TwoLines } from '../ui/two-lines'
import { useWords } from '../words'
import css from './customer-contact-list.module.css'
import { Reach, telOf } from './customer-summary'

/** Whom else to ask for at a company, and how to reach each; nothing where there is nobody. */
export function CustomerContactList({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useWords()
  if (contacts.length === 0) return null
  return (
    <Card title={t('customers.form.contacts')} count={contacts.length}>
      <Rows label={t('customers.form.contacts')}>
        {contacts.map(({ name, role, phone, email }) => (
          <Row key={`${name} ${phone} ${email}`}>
            <TwoLines wrap title={name} detail={role} />
            <div className={css.ways}>
              {phone !== '' && <Reach href={telOf(phone)} text={phone} />}
              {email !== '' && <Reach href={`mailto:${email}`} text={email} />}
            </div>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
