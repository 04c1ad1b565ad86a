import { useState } from 'react'
import type { ConsentDraft, ConsentProof } from '../../../shared/domain/consent'
import { consentProofs, consentPurposes } from '../../../shared/domain/consent'
import type { Customer } from '../../../shared/domain/customer'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { ChoiceCards } from '../../ui/choice-cards'
import { Dialog } from '../../ui/dialog'
import { Form } from '../../ui/form'
import { Stack } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'

type Props = { customer: Customer; onClose: () => void }

const usual: ConsentDraft = { purpose: 'newsletter', proof: { type: 'written', note: '' }, source: '' }

/** What for, how it can be shown, and where it was given. */
export function CustomerConsentNew({ customer, onClose }: Props) {
  const { t } = useWords()
  const [draft, setDraft] = useState(usual)
  const { submit, busy, refusal } = useSubmit('customer:consent')
  const set = (part: Partial<ConsentDraft>) => setDraft({ ...draft, ...part })
  const setProof = (part: Partial<ConsentProof>) => set({ proof: { ...draft.proof, ...part } })
  const save = async () => {
    const saved = await submit((requestId) => ({ requestId, id: customer.id, draft }))
    if (saved === undefined) return
    toast({ text: t('customers.consent.savedText'), tone: 'green' })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('customers.consent.add')}
      onSubmit={() => void save()}
      foot={
        <>
          <Button variant="main" keys={['Ctrl', 'Enter']} busy={busy} onPress={() => void save()}>
            {t('customers.consent.save')}
          </Button>
          <Button onPress={onClose}>{t('customers.cancel')}</Button>
        </>
      }
    >
      <Form label={t('customers.consent.add')} onSubmit={() => void save()}>
        <Stack gap="m">
          <ChoiceCards
            label={t('customers.consent.purposeLabel')}
            hideLabel={false}
            look="radio"
            columns={2}
            value={draft.purpose}
            onChange={(purpose) => set({ purpose })}
            options={consentPurposes.map((value) => ({
              value,
              title: t(`customers.consent.purpose.${value}`),
            }))}
          />
          <ChoiceCards
            label={t('customers.consent.proofLabel')}
            hideLabel={false}
            look="pill"
            value={draft.proof.type}
            onChange={(type) => setProof({ type })}
            options={consentProofs.map((value) => ({ value, title: t(`customers.consent.proof.${value}`) }))}
          />
          <TextField
            label={t('customers.consent.note')}
            placeholder={t('customers.consent.notePlaceholder')}
            value={draft.proof.note}
            onChange={(note) => setProof({ note })}
          />
          <TextField
            label={t('customers.consent.source')}
            placeholder={t('customers.consent.sourcePlaceholder')}
            value={draft.source}
            onChange={(source) => set({ source })}
          />
        </Stack>
      </Form>
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
