import { useState } from 'react'
import type { Item, ItemDraft } from '../../../shared/domain/item'
import { itemSchema } from '../../../shared/domain/item'
import { goesBeyondLimit, overLimitCents } from '../../../shared/domain/limit'
import type { ItemOrigin } from '../../../shared/domain/origin'
import { itemOrigins } from '../../../shared/domain/origin'
import type { Product } from '../../../shared/domain/product'
import { taxRates } from '../../../shared/domain/tax'
import { useQuery } from '../../stores/requests'
import { FieldRow } from '../../ui/form'
import { MoneyField } from '../../ui/money-field'
import { QuantityField } from '../../ui/quantity-field'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import { itemsOn, LimitNote } from './limit-note'
import type { DialogProps } from './ticket-dialog'

type Draft = Omit<ItemDraft, 'unitPriceCents'> & { readonly cents: number | null }

const blank: Draft = {
  title: '',
  origin: 'made',
  quantityThousandths: 1_000,
  unit: '',
  cents: null,
  taxRate: 19,
  discountBasisPoints: 0,
}

/** One more item on a running ticket, from the price list or free. */
export function ItemDialog({ card, onClose }: DialogProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState(blank)
  const products = (useQuery('product:list', {}, ['products']).value ?? []).filter(({ active }) => active)
  const { submit, busy, refusal } = useSubmit('item:add')
  const [consent, setConsent] = useState('')
  const added = asItem(draft, card.ticket.id, card.items.length)
  const items = added === undefined ? itemsOn(card) : [...itemsOn(card), added]
  const isBeyond = goesBeyondLimit(card.ticket, itemsOn(card), items)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const save = async () => {
    const ticketId = card.ticket.id
    const saved = await submit((requestId) => ({ requestId, ticketId, draft: priced(draft), consent }))
    if (saved === undefined) return
    toast({ text: t('answer.do.itemSaved', { item: draft.title }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('answer.do.item')}
      verb={t('answer.do.item')}
      size="m"
      disabled={
        draft.title.trim() === '' || draft.quantityThousandths < 1 || (isBeyond && consent.trim() === '')
      }
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <SelectField
        label={t('answer.do.fromList')}
        searchable
        clearable
        value={draft.productId ?? null}
        onChange={(id) =>
          setDraft(
            withProduct(
              draft,
              products.find((product) => product.id === id),
            ),
          )
        }
        options={products.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        label={t('answer.do.itemTitle')}
        required
        autoFocus
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <FieldRow template="1fr 1fr 1fr">
        <QuantityField
          label={t('answer.do.quantity')}
          required
          thousandths={draft.quantityThousandths}
          onChange={(thousandths) => change({ quantityThousandths: thousandths ?? 0 })}
        />
        <TextField label={t('answer.do.unit')} value={draft.unit} onChange={(unit) => change({ unit })} />
        <MoneyField
          label={t('answer.do.price')}
          cents={draft.cents}
          onChange={(cents) => change({ cents })}
        />
      </FieldRow>
      <FieldRow template="1fr 1fr">
        <SelectField
          label={t('answer.do.origin')}
          value={draft.origin}
          onChange={(value) => change({ origin: originOf(value) })}
          options={itemOrigins.map((value) => ({ value, label: t(`ticket.origin.${value}`) }))}
        />
        <SelectField
          label={t('answer.do.tax')}
          value={String(draft.taxRate)}
          onChange={(value) => change({ taxRate: taxRates.find((rate) => String(rate) === value) ?? 19 })}
          options={taxRates.map((rate) => ({ value: String(rate), label: `${rate} %` }))}
        />
      </FieldRow>
      {isBeyond && (
        <>
          <LimitNote overCents={overLimitCents(card.ticket, items)} />
          <TextField
            label={t('answer.do.consent')}
            hint={t('answer.do.consentHint')}
            required
            value={consent}
            onChange={setConsent}
          />
        </>
      )}
    </ActionDialog>
  )
}

function priced({ cents, ...rest }: Draft): ItemDraft {
  return cents === null ? rest : { ...rest, unitPriceCents: cents }
}

/** What would be on the ticket, to know what it would cost; undefined while it is not yet an item. */
function asItem(draft: Draft, ticketId: string, count: number): Item | undefined {
  const item = itemSchema.safeParse({
    ...priced(draft),
    id: 'new',
    ticketId,
    stamp: '',
    position: count + 1,
  })
  return item.data
}

function originOf(text: string | null): ItemOrigin {
  return itemOrigins.find((origin) => origin === text) ?? 'made'
}

function withProduct(draft: Draft, product: Product | undefined): Draft {
  const { productId: _before, ...free } = draft
  if (product === undefined) return free
  const { id, name, unit, priceCents, taxRate, origin } = product
  return { ...free, productId: id, title: name, unit, cents: priceCents, taxRate, origin }
}
