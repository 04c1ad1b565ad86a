import { useState } from 'react'
import { z } from 'zod'
import type { Ticket, TicketDetails } from '../../../shared/domain/ticket'
import { ticketDetails } from '../../../shared/domain/ticket'
import { formatDayText, formatMoney } from '../../ui/format'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { Words } from '../speech'
import { useSubmit } from '../submit'
import type { VersionLine } from '../versions-dialog'
import { VersionsDialog } from '../versions-dialog'
import { ActionDialog } from '../action-dialog'
import { DetailsFields } from './details-fields'
import type { DialogProps } from './ticket-dialog'

const other = z.object({ theirs: z.object({ ...ticketDetails.shape, stamp: z.string() }) })

function detailsOf(ticket: Ticket): TicketDetails {
  return ticketDetails.strip().parse(ticket)
}

/** What was said at intake and what came out of it. Somebody else's change in between is shown, never overwritten. */
export function DetailsDialog({ card, onClose }: DialogProps) {
  const words = useWords()
  const { t } = words
  const [details, setDetails] = useState(() => detailsOf(card.ticket))
  const [base, setBase] = useState<string>(card.ticket.stamp)
  const { submit, busy, refusal, clear } = useSubmit('ticket:change')
  const save = async (onTop: string) => {
    setBase(onTop)
    const id = card.ticket.id
    const saved = await submit((requestId) => ({ requestId, id, base: onTop, details }))
    if (saved === undefined) return
    toast({ text: t('common.saved'), tone: 'green' })
    onClose()
  }
  const meanwhile = refusal?.code === 'changed-meanwhile' ? other.safeParse(refusal.facts) : undefined
  if (meanwhile?.success === true) {
    const { theirs } = meanwhile.data
    return (
      <VersionsDialog
        lines={versionLines(details, theirs, words)}
        busy={busy}
        onMine={() => void save(theirs.stamp)}
        onTheirs={onClose}
        onClose={clear}
      />
    )
  }
  return (
    <ActionDialog
      title={t('answer.do.details')}
      subtitle={card.row.number}
      verb={t('common.save')}
      side="right"
      size="m"
      disabled={details.title.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save(base)}
      onClose={onClose}
    >
      <DetailsFields kind={card.row.kind} details={details} onChange={setDetails} />
    </ActionDialog>
  )
}

/** The fields that the two versions differ in, in words. */
export function versionLines(mine: TicketDetails, theirs: TicketDetails, words: Words): VersionLine[] {
  const left = wordsOf(mine, words)
  const right = wordsOf(theirs, words)
  return left.map(({ label, text }, index) => ({ label, mine: text, theirs: right[index]?.text ?? '' }))
}

function wordsOf(details: TicketDetails, { t, language }: Words): { label: string; text: string }[] {
  const { limitCents, callBeforeStart, mayCollect } = details
  return [
    { label: t('answer.field.title'), text: details.title },
    { label: t('answer.field.description'), text: details.description },
    { label: t('answer.field.answer'), text: details.answer },
    { label: t('answer.field.result'), text: details.result },
    { label: t('answer.field.benchNote'), text: details.benchNote },
    { label: t('answer.field.mayCollect'), text: mayCollect.join(', ') },
    {
      label: t('answer.field.limit'),
      text: limitCents === undefined ? '' : formatMoney(limitCents, language),
    },
    { label: t('answer.field.callBefore'), text: callBeforeStart ? t('common.yes') : t('common.no') },
    { label: t('intake.marketing.source'), text: details.source ?? '' },
    { label: t('intake.marketing.campaign'), text: details.campaign ?? '' },
    {
      label: t('intake.sales.budget'),
      text: details.budgetCents === undefined ? '' : formatMoney(details.budgetCents, language),
    },
    {
      label: t('intake.sales.neededBy'),
      text: details.neededBy === undefined ? '' : formatDayText(details.neededBy, language),
    },
  ]
}
