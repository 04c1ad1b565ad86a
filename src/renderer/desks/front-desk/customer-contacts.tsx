import type { Contact } from '../../../shared/domain/customer'
import { maxContacts } from '../../../shared/domain/customer'
import { formatPhone } from '../../parts/phone-entry'
import { Button } from '../../ui/button'
import { FieldRow } from '../../ui/form'
import { IconButton } from '../../ui/icon-button'
import { PlusIcon, TrashIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import css from './customer.module.css'
import { emptyContact } from './customer-form'

type Props = {
  contacts: readonly Contact[]
  onChange: (contacts: Contact[]) => void
  firmCountry: string
}

/** Whom else to ask for at a company. */
export function CustomerContacts({ contacts, onChange, firmCountry }: Props) {
  const { t } = useWords()
  const set = (at: number, part: Partial<Contact>) =>
    onChange(contacts.map((contact, index) => (index === at ? { ...contact, ...part } : contact)))
  return (
    <Stack gap="s">
      {contacts.map((contact, at) => (
        <fieldset
          // Lines have no name of their own while they are typed.
          key={at}
          className={css.contact}
          aria-label={t('customers.form.contact', { number: at + 1 })}
        >
          <FieldRow template="1.1fr 0.9fr 0.9fr 1.1fr auto">
            <TextField
              label={t('customers.form.contactName')}
              value={contact.name}
              onChange={(name) => set(at, { name })}
              autoFocus={contact === emptyContact}
            />
            <TextField
              label={t('customers.form.contactRole')}
              value={contact.role}
              onChange={(role) => set(at, { role })}
            />
            <TextField
              type="tel"
              label={t('customers.form.contactPhone')}
              value={contact.phone}
              onChange={(phone) => set(at, { phone })}
              onBlur={() => set(at, { phone: formatPhone(contact.phone, firmCountry) })}
            />
            <TextField
              type="email"
              label={t('customers.form.contactEmail')}
              value={contact.email}
              onChange={(email) => set(at, { email })}
            />
            <div className={css.removeContact}>
              <IconButton
                icon={TrashIcon}
                label={t('customers.form.removeContact', { number: at + 1 })}
                onPress={() => onChange(contacts.filter((_, index) => index !== at))}
              />
            </div>
          </FieldRow>
        </fieldset>
      ))}
      {contacts.length < maxContacts && (
        <Inline>
          <Button
            variant="quiet"
            size="s"
            icon={PlusIcon}
            onPress={() => onChange([...contacts, emptyContact])}
          >
            {t('customers.form.addContact')}
          </Button>
        </Inline>
      )}
    </Stack>
  )
}
