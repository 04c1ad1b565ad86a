import { useRef, useState } from 'react'
import type { TicketRow } from '../../../shared/contract/desk-answers'
import { queueNumber } from '../../../shared/domain/visit'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Form } from '../../ui/form'
import { PlusIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { Caller } from './follow-up-caller'
import { CallerField } from './follow-up-caller'

type Entry = { readonly who: Caller; readonly reason: string; readonly ticketId: string | null }

const nothing: Entry = { who: { text: '', customerId: null }, reason: '', ticketId: null }

/** Somebody came in: Enter at once gives a number, a name and a reason help those who call. */
export function VisitCheckIn({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const [entry, setEntry] = useState(nothing)
  const reason = useRef<HTMLInputElement>(null)
  const { submit, busy, refusal, clear } = useSubmit('visit:check-in')
  const tickets = useTicketsOf(entry.who.customerId)
  const change = (patch: Partial<Entry>) => {
    clear()
    setEntry((before) => ({ ...before, ...patch }))
  }
  const isEmpty = entry.who.text.trim() === '' && entry.reason.trim() === ''
  const save = async () => {
    const saved = await submit((requestId) => ({ requestId, draft: draftOf(entry) }))
    if (saved === undefined) return
    const number = queueNumber(saved.number)
    const name = entry.who.text.trim()
    toast({
      text:
        name === '' ? t('lobby.checkIn.saved', { number }) : t('lobby.checkIn.savedName', { number, name }),
      tone: 'green',
    })
    onClose()
  }
  const choose = (ticketId: string | null) => {
    const ticket = tickets.find(({ id }) => id === ticketId)
    const fromTicket =
      ticket === undefined || entry.reason !== ''
        ? {}
        : { reason: reasonFor(ticket, t('lobby.reasons.pickUp')) }
    change({ ticketId, ...fromTicket })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('lobby.checkIn.title')}
      subtitle={t('lobby.checkIn.subtitle')}
      onSubmit={() => void save()}
      foot={
        <>
          <Button
            variant="main"
            icon={PlusIcon}
            keys={['Ctrl', 'Enter']}
            busy={busy}
            onPress={() => void save()}
          >
            {t(isEmpty ? 'lobby.checkIn.numberOnly' : 'lobby.checkIn.submit')}
          </Button>
          <Button keys={['Escape']} onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void save()} enterSubmits>
        <Stack>
          <CallerField
            label={t('lobby.checkIn.name')}
            caller={entry.who}
            onChange={({ text, customerId }) => change({ who: { text, customerId }, ticketId: null })}
            onLeave={() => (isEmpty ? void save() : reason.current?.focus())}
          />
          {tickets.length > 0 && (
            <SelectField
              label={t('lobby.checkIn.ticket')}
              placeholder={t('lobby.checkIn.ticketNone')}
              clearable
              value={entry.ticketId}
              onChange={choose}
              options={tickets.map(({ id, number, title }) => ({
                value: id,
                label: `${number} ${title}`.trim(),
              }))}
            />
          )}
          <TextField
            ref={reason}
            label={t('lobby.checkIn.reason')}
            placeholder={t('lobby.checkIn.reasonPlaceholder')}
            maxLength={200}
            list={Object.values(t('lobby.reasons', { returnObjects: true }))}
            value={entry.reason}
            onChange={(text) => change({ reason: text })}
          />
          <RefusalNote refusal={refusal} />
        </Stack>
      </Form>
    </Dialog>
  )
}

/** What is open for a customer, to choose what the visit is about. */
function useTicketsOf(customerId: string | null): readonly TicketRow[] {
  const file = useQuery('customer:read', customerId === null ? undefined : { id: customerId }, ['tickets'])
  return customerId === null ? [] : (file.value?.tickets ?? []).filter(({ closed }) => !closed)
}

function reasonFor({ work, title }: TicketRow, pickUp: string): string {
  return (work === 'ready' ? `${pickUp}, ${title}` : title).slice(0, 200)
}

function draftOf({ who, reason, ticketId }: Entry) {
  return {
    name: who.text.trim(),
    reason: reason.trim(),
    ...(who.customerId === null ? {} : { customerId: who.customerId }),
    ...(ticketId === null ? {} : { ticketId }),
  }
}
