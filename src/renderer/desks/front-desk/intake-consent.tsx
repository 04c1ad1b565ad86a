import { consentProofs, consentPurposes } from '../../../shared/domain/consent'
import { Card } from '../../ui/card'
import { CheckField } from '../../ui/check-field'
import { Stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { IntakeForm } from './intake-form'

type Consent = IntakeForm['consent']
type Props = { consent: Consent; onChange: (consent: Consent) => void }

/** What the customer agrees to, and by what one could show it. Goes to the customer's record with the ticket. */
export function IntakeConsent({ consent, onChange }: Props) {
  const { t } = useWords()
  const set = (part: Partial<Consent>) => onChange({ ...consent, ...part })
  return (
    <Card title={t('intake.marketing.consentTitle')} pad>
      <Stack gap="s">
        <CheckField
          label={t('intake.marketing.consent')}
          detail={t('intake.marketing.consentDetail')}
          checked={consent.on}
          onChange={(on) => set({ on })}
        />
        {consent.on && (
          <>
            <SelectField
              label={t('intake.marketing.purposeLabel')}
              value={consent.purpose}
              onChange={(value) =>
                set({ purpose: consentPurposes.find((each) => each === value) ?? consent.purpose })
              }
              options={consentPurposes.map((value) => ({
                value,
                label: t(`intake.marketing.purpose.${value}`),
              }))}
            />
            <SelectField
              label={t('intake.marketing.proofLabel')}
              value={consent.proof}
              onChange={(value) =>
                set({ proof: consentProofs.find((each) => each === value) ?? consent.proof })
              }
              options={consentProofs.map((value) => ({ value, label: t(`intake.marketing.proof.${value}`) }))}
            />
            <TextField
              label={t('intake.marketing.proofNote')}
              placeholder={t(`intake.marketing.proofHint.${consent.proof}`)}
              value={consent.note}
              onChange={(note) => set({ note })}
              maxLength={200}
            />
          </>
        )}
      </Stack>
    </Card>
  )
}
