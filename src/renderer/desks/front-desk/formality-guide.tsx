import { useState } from 'react'
import type { FormalityDesk } from '../../../shared/contract/formalities'
import type { Answer } from '../../../shared/contract/requests'
import { customerName } from '../../../shared/domain/customer'
import { formalityTasks, formalityTypes } from '../../../shared/domain/formality'
import type { FormalityType } from '../../../shared/domain/formality'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { useApp } from '../../stores/app-store'
import { newRequestId, send } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CardSection } from '../../ui/card-section'
import { ChoiceCards } from '../../ui/choice-cards'
import { Form } from '../../ui/form'
import { CheckIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Muted } from '../../ui/text'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { FormalityDone } from './formality-done'
import { FormalityFields } from './formality-fields'
import type { FormalityForm, FormalityGap } from './formality-form'
import { actOf, emptyFormality, gapsIn, ticketsFor } from './formality-form'

type Props = {
  desk: FormalityDesk
  ticketId: string | undefined
  onChange: () => void
  onAgain: () => void
}
type Done = Answer<'formality:do'>

/** The four steps of one formality for one customer. */
export function FormalityGuide({ desk, ticketId, onChange, onAgain }: Props) {
  const { t, language } = useWords()
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const [form, setForm] = useState<FormalityForm>({ ...emptyFormality, ticketId: ticketId ?? null })
  const [isTried, setTried] = useState(false)
  const [done, setDone] = useState<Done>()
  const { submit, busy, refusal, clear } = useSubmit('formality:do')
  const gaps = isTried ? gapsIn(form) : []
  const change = (patch: Partial<FormalityForm>) => {
    clear()
    setForm((before) => ({ ...before, ...patch }))
  }
  const choose = (next: FormalityType) => {
    clear()
    setTried(false)
    setForm((before) => startOf(next, before, desk))
  }
  const save = async () => {
    setTried(true)
    const act = actOf(form, desk)
    if (act === undefined || done !== undefined) return
    const customerId = desk.customer.id
    const saved = await submit((requestId) => ({ requestId, customerId, language, act }))
    if (saved === undefined) return
    setDone(saved)
    const why = await print(form, saved)
    if (why !== undefined) toast({ text: t('formalities.notPrinted', { why }), tone: 'red' })
  }
  const ticket = desk.tickets.find(({ row }) => row.id === form.ticketId)
  const missing = (gap: FormalityGap) => (gaps.includes(gap) ? t('formalities.missing') : undefined)
  const { type } = form
  return (
    <Form onSubmit={() => void save()}>
      <Card label={t('formalities.title')}>
        <CardSection
          title={t('formalities.steps.who')}
          step={1}
          state="ok"
          end={
            <Button variant="quiet" size="s" onPress={onChange}>
              {t('formalities.otherCustomer')}
            </Button>
          }
        >
          <b>{customerName(desk.customer)}</b>
        </CardSection>
        <CardSection title={t('formalities.steps.what')} step={2} state={type === null ? 'todo' : 'ok'}>
          <ChoiceCards
            label={t('formalities.steps.what')}
            look="pill"
            value={type}
            onChange={(next) => choose(next)}
            options={formalityTypes
              .filter((one) => tasks.includes(formalityTasks[one]))
              .map((value) => ({
                value,
                title: t(`formalities.type.${value}`),
                detail: t(`formalities.hint.${value}`),
                disabled: done !== undefined,
              }))}
          />
        </CardSection>
        <CardSection title={t('formalities.steps.check')} step={3} state={done === undefined ? 'todo' : 'ok'}>
          {done === undefined && type !== null && (
            <Stack>
              <FormalityFields form={form} desk={desk} ticket={ticket} change={change} missing={missing} />
              <RefusalNote refusal={refusal} />
              <div>
                <Button
                  variant="main"
                  size="l"
                  icon={CheckIcon}
                  keys={['Ctrl', 'Enter']}
                  busy={busy}
                  onPress={() => void save()}
                >
                  {t(`formalities.verb.${type}`)}
                </Button>
              </div>
            </Stack>
          )}
          {done !== undefined && <Muted>{done.result}</Muted>}
        </CardSection>
        <CardSection title={t('formalities.steps.done')} step={4} state={done === undefined ? 'todo' : 'ok'}>
          {done !== undefined && <FormalityDone done={done} onAgain={onAgain} />}
        </CardSection>
      </Card>
    </Form>
  )
}

/** A formality begins with what is known: the address so far, the open amount of the ticket one came from. */
function startOf(type: FormalityType, { ticketId }: FormalityForm, desk: FormalityDesk): FormalityForm {
  const { postcode, city, country } = desk.customer.address
  const tickets = ticketsFor(type, desk)
  // The ticket one came from, if it fits; where only one fits, it is that one.
  const ticket =
    tickets.find(({ row }) => row.id === ticketId) ?? (tickets.length === 1 ? tickets[0] : undefined)
  return {
    ...emptyFormality,
    type,
    ticketId: ticket?.row.id ?? null,
    amountCents: type === 'payment' ? (ticket?.row.openCents ?? null) : null,
    ...(type === 'address-change' ? { postcode, city, country } : {}),
  }
}

/** The paper of a copy or a certificate; why it could not be printed, if so. */
async function print(form: FormalityForm, { certificate }: Done): Promise<string | undefined> {
  const requestId = newRequestId()
  if (form.type === 'invoice-copy') {
    const reply = await send('document:reprint', { requestId, id: form.documentId ?? '' })
    return reply.ok ? undefined : refusalSentence(reply.code)
  }
  if (certificate === null || form.certificate === null) return undefined
  const { ticketId, certificate: kind } = form
  const subject = { kind: 'certificate' as const, ticketId: ticketId ?? '', certificate: kind }
  const reply = await send('document:make', { requestId, subject })
  return reply.ok ? undefined : refusalSentence(reply.code)
}
