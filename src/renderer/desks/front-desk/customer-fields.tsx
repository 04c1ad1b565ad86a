import { formatPhone, isOddPostcode } from '../../parts/phone-entry'
import { FieldRow } from '../../ui/form'
import { BuildingIcon, CustomerIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Segmented } from '../../ui/segmented'
import { TextArea } from '../../ui/text-area'
import { Muted } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { CustomerForm } from './customer-form'
import { CustomerContacts } from './customer-contacts'
import { useFirmCountry } from './customer-country'
import { changeSort, setPhone } from './customer-form'

type Props = {
  form: CustomerForm
  onChange: (form: CustomerForm) => void
  /** Says at the name that one is needed. */
  nameMissing: boolean
}

/** Every field of a customer's record. */
export function CustomerFields({ form, onChange, nameMissing }: Props) {
  const { t } = useWords()
  const set = (part: Partial<CustomerForm>) => onChange({ ...form, ...part })
  const setAddress = (part: Partial<CustomerForm['address']>) =>
    set({ address: { ...form.address, ...part } })
  const { address } = form
  const firmCountry = useFirmCountry()
  const postcodeHint = isOddPostcode(address.postcode, address.country, firmCountry)
    ? t('customers.form.postcodeHint')
    : undefined
  return (
    <Stack gap="m">
      <Inline>
        <Segmented
          label={t('customers.form.sort')}
          value={form.as}
          onChange={(as) => onChange(changeSort(form, as))}
          options={[
            { value: 'person', label: t('customers.form.person'), icon: CustomerIcon },
            { value: 'company', label: t('customers.form.company'), icon: BuildingIcon },
          ]}
        />
      </Inline>
      <NameFields form={form} set={set} nameMissing={nameMissing} />
      <FieldRow template="1fr 1fr">
        <Stack gap="s">
          {form.phones.map((phone, at) => (
            <TextField
              // Lines are only ever added at the end.
              key={at}
              type="tel"
              label={at === 0 ? t('customers.form.phone') : t('customers.form.morePhone', { number: at + 1 })}
              value={phone}
              onChange={(text) => set({ phones: setPhone(form.phones, at, text) })}
              onBlur={() => {
                const best = formatPhone(phone, firmCountry)
                if (best !== phone) set({ phones: setPhone(form.phones, at, best) })
              }}
            />
          ))}
        </Stack>
        <TextField
          type="email"
          label={t('customers.form.email')}
          value={form.email}
          onChange={(email) => set({ email })}
        />
      </FieldRow>
      <TextField
        label={t('customers.form.street')}
        value={address.street}
        onChange={(street) => setAddress({ street })}
      />
      <FieldRow template="0.6fr 1.4fr 1fr">
        <TextField
          label={t('customers.form.postcode')}
          value={address.postcode}
          onChange={(postcode) => setAddress({ postcode })}
          hint={postcodeHint}
        />
        <TextField
          label={t('customers.form.city')}
          value={address.city}
          onChange={(city) => setAddress({ city })}
        />
        <TextField
          label={t('customers.form.country')}
          value={address.country}
          onChange={(country) => setAddress({ country })}
        />
      </FieldRow>
      {form.as === 'company' && (
        <CustomerContacts
          contacts={form.contacts}
          onChange={(contacts) => set({ contacts })}
          firmCountry={firmCountry}
        />
      )}
      <TextArea
        label={t('customers.form.note')}
        placeholder={t('customers.form.notePlaceholder')}
        value={form.note}
        onChange={(note) => set({ note })}
        rows={2}
      />
      <Inline>
        <Segmented
          label={t('customers.form.language')}
          value={form.language}
          onChange={(language) => set({ language })}
          options={[
            { value: 'de', label: t('customers.form.german') },
            { value: 'en', label: t('customers.form.english') },
          ]}
        />
        <Muted>{t('customers.form.language')}</Muted>
      </Inline>
    </Stack>
  )
}

type NameProps = {
  form: CustomerForm
  set: (part: Partial<CustomerForm>) => void
  nameMissing: boolean
}

function NameFields({ form, set, nameMissing }: NameProps) {
  const { t } = useWords()
  const error = nameMissing ? t('customers.form.nameMissing') : undefined
  const isCompany = form.as === 'company'
  return (
    <>
      {isCompany && (
        <TextField
          label={t('customers.form.companyName')}
          value={form.company}
          onChange={(company) => set({ company })}
          error={error}
          autoFocus
        />
      )}
      <FieldRow template="1fr 1fr">
        <TextField
          label={isCompany ? t('customers.form.contactGiven') : t('customers.form.givenName')}
          value={form.givenName}
          onChange={(givenName) => set({ givenName })}
          autoFocus={!isCompany}
        />
        <TextField
          label={isCompany ? t('customers.form.contactFamily') : t('customers.form.familyName')}
          value={form.familyName}
          onChange={(familyName) => set({ familyName })}
          error={isCompany ? undefined : error}
        />
      </FieldRow>
    </>
  )
}
