import type { DocumentRow } from '../../../shared/contract/papers'
import { innerKinds } from '../../../shared/domain/document'
import { formalityIdentities } from '../../../shared/domain/formality'
import { paymentMethodTypes } from '../../../shared/domain/payment'
import { useQuery } from '../../stores/requests'
import { ChoiceCards } from '../../ui/choice-cards'
import { Details } from '../../ui/details'
import { FieldRow } from '../../ui/form'
import { formatDay, formatMoney } from '../../ui/format'
import { Stack } from '../../ui/layout'
import { MoneyField } from '../../ui/money-field'
import { Note } from '../../ui/note'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import { ticketsFor } from './formality-form'
import type { FormalityPart } from './formality-part'

/** The fields of the chosen formality: only what it needs. */
export function FormalityFields(part: FormalityPart) {
  const { type } = part.form
  switch (type) {
    case 'invoice-copy':
      return <CopyFields {...part} />
    case 'address-change':
      return <AddressFields {...part} />
    case 'payment':
      return <PaymentFields {...part} />
    case 'complaint':
      return <ComplaintFields {...part} />
    case 'certificate':
      return <CertificateFields {...part} />
    case null:
      return null
  }
}

function TicketChoice({ form, desk, change, missing }: FormalityPart) {
  const { t, language } = useWords()
  const { type } = form
  if (type === null || type === 'address-change') return null
  const tickets = ticketsFor(type, desk)
  if (tickets.length === 0) return <Note>{t(`formalities.noTicket.${type}`)}</Note>
  return (
    <SelectField
      label={t('formalities.ticket')}
      required
      searchable
      value={form.ticketId}
      onChange={(ticketId) => {
        const open = tickets.find(({ row }) => row.id === ticketId)?.row.openCents ?? null
        change({
          ticketId,
          itemId: '',
          certificate: null,
          ...(type === 'payment' ? { amountCents: open } : {}),
        })
      }}
      error={missing('ticket')}
      options={tickets.map(({ row }) => {
        const title = `${row.number}, ${row.title}`
        const amount = formatMoney(row.openCents, language)
        const label = row.openCents > 0 ? t('formalities.open', { title, amount }) : title
        return { value: row.id, label }
      })}
    />
  )
}

function CopyFields({ form, desk, change, missing }: FormalityPart) {
  const { t, language } = useWords()
  const kept = useQuery('document:list', { customerId: desk.customer.id }, ['documents']).value
  const papers = kept?.filter(({ kind }) => !innerKinds.includes(kind))
  const label = ({ kind, happenedAt }: DocumentRow) =>
    t('formalities.documentLine', {
      paper: t(`slips.kind.${kind}`),
      day: formatDay(happenedAt, language),
    })
  if (papers === undefined) return null
  if (papers.length === 0) return <Note>{t('formalities.noTicket.invoice-copy')}</Note>
  return (
    <SelectField
      label={t('formalities.document')}
      required
      searchable
      value={form.documentId}
      onChange={(documentId) => change({ documentId })}
      error={missing('document')}
      options={papers.map((paper) => ({ value: paper.id, label: label(paper) }))}
    />
  )
}

function AddressFields({ form, desk, change, missing }: FormalityPart) {
  const { t } = useWords()
  const { street, postcode, city, country } = desk.customer.address
  const old = [street, `${postcode} ${city}`.trim(), country].filter((part) => part !== '').join(', ')
  return (
    <Stack>
      <Details
        items={[{ label: t('formalities.old'), value: old === '' ? t('formalities.nothing') : old }]}
      />
      <TextField
        label={t('formalities.street')}
        required
        maxLength={200}
        value={form.street}
        onChange={(text) => change({ street: text })}
        error={missing('street')}
      />
      <FieldRow template="1fr 2fr 2fr">
        <TextField
          label={t('formalities.postcode')}
          maxLength={200}
          value={form.postcode}
          onChange={(text) => change({ postcode: text })}
        />
        <TextField
          label={t('formalities.city')}
          required
          maxLength={200}
          value={form.city}
          onChange={(text) => change({ city: text })}
          error={missing('city')}
        />
        <TextField
          label={t('formalities.country')}
          maxLength={200}
          value={form.country}
          onChange={(text) => change({ country: text })}
        />
      </FieldRow>
      <ChoiceCards
        label={t('formalities.identity')}
        hideLabel={false}
        look="pill"
        value={form.identity}
        onChange={(identity) => change({ identity })}
        options={formalityIdentities.map((value) => ({ value, title: t(`formalities.identities.${value}`) }))}
      />
      <Note tone={missing('identity') === undefined ? 'calm' : 'red'}>
        {missing('identity') === undefined ? t('formalities.identityHint') : t('formalities.identityMissing')}
      </Note>
    </Stack>
  )
}

function PaymentFields(part: FormalityPart) {
  const { form, ticket, change, missing } = part
  const { t } = useWords()
  return (
    <Stack>
      <TicketChoice {...part} />
      {ticket !== undefined && (
        <>
          <ChoiceCards
            label={t('formalities.method')}
            hideLabel={false}
            look="pill"
            value={form.method}
            onChange={(method) => change({ method })}
            options={paymentMethodTypes.map((value) => ({ value, title: t(`formalities.methods.${value}`) }))}
          />
          <FieldRow template="1fr 2fr">
            <MoneyField
              label={t('formalities.amount')}
              required
              cents={form.amountCents}
              onChange={(amountCents) => change({ amountCents })}
              error={missing('amount')}
            />
            <TextField
              label={t(`formalities.reference.${form.method}`)}
              required
              maxLength={200}
              value={form.reference}
              onChange={(reference) => change({ reference })}
              error={missing('reference')}
            />
          </FieldRow>
        </>
      )}
    </Stack>
  )
}

function ComplaintFields(part: FormalityPart) {
  const { form, ticket, change, missing } = part
  const { t } = useWords()
  return (
    <Stack>
      <TicketChoice {...part} />
      {ticket !== undefined && ticket.complaint !== null && (
        <>
          {ticket.items.length > 1 && (
            <SelectField
              label={t('formalities.item')}
              value={form.itemId}
              onChange={(itemId) => change({ itemId: itemId ?? '' })}
              options={[
                { value: '', label: t('formalities.whole') },
                ...ticket.items.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
          )}
          <TextField
            label={t('formalities.reason')}
            required
            maxLength={200}
            value={form.reason}
            onChange={(reason) => change({ reason })}
            error={missing('reason')}
          />
          <TextField
            label={t('formalities.wish')}
            maxLength={200}
            value={form.wish}
            onChange={(wish) => change({ wish })}
          />
          <Note>{t(`formalities.complaintWay.${ticket.complaint}`)}</Note>
        </>
      )}
    </Stack>
  )
}

function CertificateFields(part: FormalityPart) {
  const { form, ticket, change, missing } = part
  const { t } = useWords()
  const text = ticket?.certificates.find(({ kind }) => kind === form.certificate)?.text
  return (
    <Stack>
      <TicketChoice {...part} />
      {ticket !== undefined && (
        <ChoiceCards
          label={t('formalities.certificate')}
          hideLabel={false}
          look="pill"
          value={form.certificate}
          onChange={(certificate) => change({ certificate })}
          options={ticket.certificates.map(({ kind }) => ({
            value: kind,
            title: t(`formalities.certificates.${kind}`),
          }))}
        />
      )}
      {missing('certificate') !== undefined && <Note tone="red">{missing('certificate')}</Note>}
      {text !== undefined && <Note>{text}</Note>}
    </Stack>
  )
}
