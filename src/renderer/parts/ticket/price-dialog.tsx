import { useState } from 'react'
import { lineCents } from '../../../shared/domain/money'
import type { Item } from '../../../shared/domain/item'
import { goesBeyondLimit, overLimitCents } from '../../../shared/domain/limit'
import { FieldRow } from '../../ui/form'
import { formatMoney } from '../../ui/format'
import { MoneyField } from '../../ui/money-field'
import { QuantityField } from '../../ui/quantity-field'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import { itemsOn, LimitNote } from './limit-note'
import type { DialogProps } from './ticket-dialog'

const fullBasisPoints = 10_000

/** The price of one item; once a price was told, a new one needs the customer's consent. */
export function PriceDialog({ card, item, onClose }: DialogProps & { item: Item }) {
  const { t, language } = useWords()
  const [cents, setCents] = useState<number | null>(item.unitPriceCents ?? null)
  const [percentThousandths, setPercent] = useState<number | null>(item.discountBasisPoints * 10)
  const [consent, setConsent] = useState('')
  const { submit, busy, refusal } = useSubmit('item:price')
  const wasTold = item.unitPriceCents !== undefined
  const discountBasisPoints = Math.min(fullBasisPoints, Math.round((percentThousandths ?? 0) / 10))
  const line = cents === null ? 0 : lineCents({ ...item, unitPriceCents: cents, discountBasisPoints })

  const priced = cents === null ? item : { ...item, unitPriceCents: cents, discountBasisPoints }
  const items = card.items.map((each) => (each.item.id === item.id ? priced : each.item))
  const isBeyond = goesBeyondLimit(card.ticket, itemsOn(card), items)
  const asksConsent = wasTold || isBeyond
  const save = async () => {
    if (cents === null) return
    const saved = await submit((requestId) => ({
      requestId,
      id: item.id,
      base: item.stamp,
      unitPriceCents: cents,
      discountBasisPoints,
      consent,
    }))
    if (saved === undefined) return
    toast({ text: t('answer.do.priceSaved', { item: item.title }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={wasTold ? t('answer.do.changePrice') : t('answer.do.setPrice')}
      subtitle={item.title}
      verb={wasTold ? t('answer.do.changePrice') : t('answer.do.setPrice')}
      disabled={cents === null || (asksConsent && consent.trim() === '')}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FieldRow template="1fr 1fr">
        <MoneyField
          label={t('answer.do.unitPrice', { unit: item.unit === '' ? t('answer.do.piece') : item.unit })}
          required
          autoFocus
          cents={cents}
          onChange={setCents}
        />
        <QuantityField
          label={t('answer.do.discount')}
          unit="%"
          thousandths={percentThousandths}
          onChange={setPercent}
        />
      </FieldRow>
      <p>{t('answer.do.lineTotal', { amount: formatMoney(line, language) })}</p>
      {isBeyond && <LimitNote overCents={overLimitCents(card.ticket, items)} />}
      {asksConsent && (
        <TextField
          label={t('answer.do.consent')}
          hint={t('answer.do.consentHint')}
          required
          value={consent}
          onChange={setConsent}
        />
      )}
    </ActionDialog>
  )
}
