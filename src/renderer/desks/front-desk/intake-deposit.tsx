import type { PaymentMethod } from '../../../shared/domain/payment'
import { paymentMethodTypes } from '../../../shared/domain/payment'
import { CheckField } from '../../ui/check-field'
import { ChoiceCards } from '../../ui/choice-cards'
import { TillIcon } from '../../ui/drawn-icons'
import { FieldRow } from '../../ui/form'
import type { Glyph } from '../../ui/icons'
import { BankIcon, CardIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { MoneyField } from '../../ui/money-field'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { IntakeForm } from './intake-form'

type Deposit = IntakeForm['deposit']
type Props = { deposit: Deposit; onChange: (deposit: Deposit) => void }

const methodIcons: Record<PaymentMethod['type'], Glyph> = {
  'card-terminal': CardIcon,
  transfer: BankIcon,
  'own-till': TillIcon,
}

/** Money paid at the counter before the work begins; recorded right after the ticket is there. */
export function IntakeDeposit({ deposit, onChange }: Props) {
  const { t } = useWords()
  return (
    <Stack gap="s">
      <CheckField
        label={t('intake.sum.deposit')}
        checked={deposit.on}
        onChange={(on) => onChange({ ...deposit, on })}
      />
      {deposit.on && (
        <>
          <ChoiceCards
            label={t('intake.sum.method')}
            look="pill"
            value={deposit.method}
            onChange={(method) => onChange({ ...deposit, method })}
            options={paymentMethodTypes.map((value) => ({
              value,
              title: t(`ticket.method.${value}`),
              icon: methodIcons[value],
            }))}
          />
          <FieldRow template="1fr 1.2fr">
            <MoneyField
              label={t('intake.sum.amount')}
              cents={deposit.cents}
              onChange={(cents) => onChange({ ...deposit, cents })}
              autoFocus
            />
            <TextField
              label={t(`ticket.reference.${deposit.method}`)}
              value={deposit.reference}
              onChange={(reference) => onChange({ ...deposit, reference })}
              maxLength={200}
            />
          </FieldRow>
        </>
      )}
    </Stack>
  )
}
