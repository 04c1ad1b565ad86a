import { useState } from 'react'
import { contactName, customerName } from '../../../shared/domain/customer'
import { Button } from '../../ui/button'
import { Details } from '../../ui/details'
import { Dialog } from '../../ui/dialog'
import { formatMoney } from '../../ui/format'
import { CheckIcon, PhoneIcon, QuestionIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { RefusalNote } from '../refusal-note'
import { useSubmit } from '../submit'
import type { DialogProps } from './ticket-dialog'

const answers = ['agreed', 'notReached', 'refused'] as const

/** "Call before starting" was agreed: the call and what came of it, then the work may begin. */
export function CallFirstDialog({ card, onClose }: DialogProps) {
  const { t, language } = useWords()
  const [note, setNote] = useState('')
  const called = useSubmit('ticket:called')
  const started = useSubmit('ticket:work')
  const asked = useSubmit('question:ask')
  const { id, limitCents } = card.ticket
  const { customer } = card
  const tell = (outcome: 'agreed' | 'not-reached') =>
    called.submit((requestId) => ({ requestId, id, outcome, note }))
  const begin = async () => {
    if ((await tell('agreed')) === undefined) return
    const action = card.row.work === 'on-hold' ? 'resume' : 'start'
    const begun = await started.submit((requestId) => ({ requestId, id, action, reason: '' }))
    if (begun === undefined) return
    toast({ text: t('intake.callFirst.begun'), tone: 'green' })
    onClose()
  }
  const passOn = async () => {
    if ((await tell('not-reached')) === undefined) return
    toast({ text: t('intake.callFirst.passedOn') })
    onClose()
  }
  const ask = async () => {
    const { title, kind, customerId } = card.ticket
    const saved = await asked.submit((requestId) => ({
      requestId,
      draft: {
        text: t('intake.callFirst.askText', { title, note }).trim(),
        to: { type: 'area', area: kind === 'service' ? 'service' : 'sales' },
        choices: answers.map((answer) => t(`intake.callFirst.choices.${answer}`)),
        fallback: '',
        customerWaits: false,
        ticketId: id,
        customerId,
      },
    }))
    if (saved === undefined) return
    toast({ text: t('intake.callFirst.asked') })
    onClose()
  }
  const phones = customer.phones.join(', ')
  const name = customerName(customer)
  const contact = contactName(customer)
  const busy = called.busy || started.busy || asked.busy
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('intake.callFirst.title')}
      subtitle={t('intake.callFirst.text')}
      size="m"
      onSubmit={() => void begin()}
      foot={
        <>
          <Button variant="main" icon={CheckIcon} busy={busy} onPress={() => void begin()}>
            {t('intake.callFirst.agreed')}
          </Button>
          <Button icon={PhoneIcon} busy={busy} onPress={() => void passOn()}>
            {t('intake.callFirst.notReached')}
          </Button>
          <Button variant="quiet" icon={QuestionIcon} busy={busy} onPress={() => void ask()}>
            {t('intake.callFirst.ask')}
          </Button>
        </>
      }
    >
      <Stack>
        <Details
          items={[
            { label: t('intake.customer.title'), value: contact === name ? name : `${name}, ${contact}` },
            {
              label: t('intake.callFirst.phone'),
              value: phones === '' ? t('intake.callFirst.noPhone') : phones,
            },
            ...(limitCents === undefined
              ? []
              : [{ label: t('intake.agreed.limit'), value: formatMoney(limitCents, language) }]),
          ]}
        />
        <TextField
          label={t('intake.callFirst.note')}
          hint={t('intake.callFirst.noteHint')}
          autoFocus
          value={note}
          onChange={setNote}
          maxLength={200}
        />
        <RefusalNote refusal={called.refusal ?? started.refusal ?? asked.refusal} />
      </Stack>
    </Dialog>
  )
}
