import { itemOriginSchema, itemOrigins } from '../../../shared/domain/origin'
import { taxRates } from '../../../shared/domain/tax'
import { FieldRow } from '../../ui/form'
import { Stack } from '../../ui/layout'
import { MoneyField } from '../../ui/money-field'
import { QuantityField } from '../../ui/quantity-field'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { IntakeItem } from './intake-items'

type Props = { item: IntakeItem; onChange: (item: IntakeItem) => void }

const fullDiscount = 10_000

/** What is rarely changed on an item: words, unit, price, discount, tax, origin, and how it looked when it came. */
export function IntakeItemDetails({ item, onChange }: Props) {
  const { t } = useWords()
  const set = (part: Partial<IntakeItem>) => onChange({ ...item, ...part })
  return (
    <Stack gap="s">
      {item.origin === 'brought-in' && (
        <FieldRow template="1.6fr 1fr">
          <TextField
            label={t('intake.items.condition')}
            placeholder={t('intake.items.conditionPlaceholder')}
            value={item.condition}
            onChange={(condition) => set({ condition })}
          />
          <TextField
            label={t('intake.items.accessories')}
            placeholder={t('intake.items.accessoriesPlaceholder')}
            value={item.accessories}
            onChange={(accessories) => set({ accessories })}
            maxLength={200}
          />
        </FieldRow>
      )}
      <FieldRow template="1fr 0.7fr 0.7fr">
        <MoneyField
          label={t('intake.items.unitPrice')}
          cents={item.unitPriceCents}
          onChange={(unitPriceCents) => set({ unitPriceCents })}
        />
        <QuantityField
          label={t('intake.items.discount')}
          thousandths={item.discountBasisPoints * 10}
          onChange={(thousandths) =>
            set({ discountBasisPoints: Math.min(Math.round((thousandths ?? 0) / 10), fullDiscount) })
          }
        />
        <SelectField
          label={t('intake.items.taxRate')}
          value={String(item.taxRate)}
          onChange={(value) => {
            const taxRate = taxRates.find((rate) => String(rate) === value)
            if (taxRate !== undefined) set({ taxRate })
          }}
          options={taxRates.map((rate) => ({
            value: String(rate),
            label: t('intake.items.taxOption', { percent: rate }),
          }))}
        />
      </FieldRow>
      <FieldRow template="1.6fr 0.7fr 1fr">
        <TextField label={t('intake.items.name')} value={item.title} onChange={(title) => set({ title })} />
        <TextField label={t('intake.items.unit')} value={item.unit} onChange={(unit) => set({ unit })} />
        <SelectField
          label={t('intake.items.origin')}
          value={item.origin}
          onChange={(value) => {
            const origin = itemOriginSchema.safeParse(value)
            if (origin.success) set({ origin: origin.data })
          }}
          options={itemOrigins.map((value) => ({ value, label: t(`ticket.origin.${value}`) }))}
        />
      </FieldRow>
    </Stack>
  )
}
