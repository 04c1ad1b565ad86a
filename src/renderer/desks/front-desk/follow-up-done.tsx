import { useState } from 'react'
import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Details } from '../../ui/details'
import { Dialog } from '../../ui/dialog'
import { CheckIcon, CustomerIcon } from '../../ui/icons'
import { TicketsIcon } from '../../ui/drawn-icons'
import { Inline, Stack } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import css from './follow-up.module.css'
import { followUpFor, followUpWhen, followUpWho } from './follow-up-words'

const quick = ['reached', 'mailbox', 'ready'] as const

type Props = { row: FollowUpRow; now: number; onClose: () => void }

/** What came of a follow-up: one of the usual answers at once, or a line of one's own. */
export function FollowUpDone({ row, now, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const { submit, busy, refusal } = useSubmit('follow-up:done')
  const [outcome, setOutcome] = useState('')
  const [isTried, setTried] = useState(false)

  const save = async (text: string) => {
    setTried(true)
    if (text.trim() === '') return
    const saved = await submit((requestId) => ({ requestId, id: row.id, outcome: text.trim() }))
    if (saved === undefined) return
    toast({ text: t('frontDesk.followUps.doneSaved', { text: followUpWho(row, words) }), tone: 'green' })
    onClose()
  }
  const foot = (
    <>
      <Button
        variant="main"
        icon={CheckIcon}
        keys={['Ctrl', 'Enter']}
        busy={busy}
        onPress={() => void save(outcome)}
      >
        {t('frontDesk.followUps.doneVerb')}
      </Button>
      <Button onPress={onClose} keys={['Escape']}>
        {t('common.cancel')}
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('frontDesk.followUps.doneDialog')}
      subtitle={followUpWho(row, words)}
      foot={foot}
      onSubmit={() => void save(outcome)}
    >
      <Stack>
        <Details items={factsOf(row, now, words)} />
        <FollowUpLinks row={row} />
        <TextField
          label={t('frontDesk.followUps.outcome')}
          required
          autoFocus
          maxLength={200}
          value={outcome}
          onChange={setOutcome}
          onEnter={() => void save(outcome)}
          error={isTried && outcome.trim() === '' ? t('frontDesk.followUps.outcomeMissing') : undefined}
        />
        <div role="group" aria-label={t('frontDesk.followUps.outcomeQuick')}>
          <Inline wrap>
            {quick.map((key) => (
              <Button
                key={key}
                size="s"
                disabled={busy}
                onPress={() => void save(t(`frontDesk.followUps.${key}`))}
              >
                {t(`frontDesk.followUps.${key}`)}
              </Button>
            ))}
          </Inline>
        </div>
        <RefusalNote refusal={refusal} />
      </Stack>
    </Dialog>
  )
}

function factsOf(row: FollowUpRow, now: number, words: ReturnType<typeof useWords>) {
  const { t } = words
  const { phone = '' } = row
  return [
    { label: t('frontDesk.note.text'), value: row.text },
    {
      label: t('frontDesk.note.phone'),
      value:
        phone === '' ? (
          ''
        ) : (
          <a className={css.phone} href={`tel:${phone}`}>
            {phone}
          </a>
        ),
    },
    { label: t('frontDesk.note.due'), value: followUpWhen(row, now, words) },
    { label: t('frontDesk.note.forWhom'), value: followUpFor(row, words) },
  ].filter(({ value }) => value !== '')
}

/** The way to the ticket and to the customer a follow-up is about. */
export function FollowUpLinks({ row }: { row: FollowUpRow }) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const { ticketId, customerId } = row
  if (ticketId === undefined && customerId === undefined) return null
  return (
    <Inline wrap>
      {ticketId !== undefined && (
        <Button
          variant="quiet"
          size="s"
          icon={TicketsIcon}
          onPress={() => open({ name: 'ticket', id: ticketId })}
        >
          {t('frontDesk.followUps.toTicket', { number: row.ticketNumber })}
        </Button>
      )}
      {customerId !== undefined && (
        <Button
          variant="quiet"
          size="s"
          icon={CustomerIcon}
          onPress={() => open({ name: 'customer', id: customerId })}
        >
          {t('frontDesk.followUps.toCustomer')}
        </Button>
      )}
    </Inline>
  )
}
