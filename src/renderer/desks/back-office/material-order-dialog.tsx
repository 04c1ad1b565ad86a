import { useState } from 'react'
import type { PurchaseRow } from '../../../shared/contract/material'
import { civilDay, momentOf } from '../../../shared/domain/calendar'
import { ActionDialog } from '../../parts/action-dialog'
import { useSubmit } from '../../parts/submit'
import { DateField } from '../../ui/date-field'
import { toast } from '../../ui/toast'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'

type Props = {
  readonly supplier: string
  readonly notes: readonly PurchaseRow[]
  readonly onClose: () => void
}

const minuteMs = 60_000
/** Goods come some time of a day; it is late once the day is over. */
const endOfDayMinutes = 23 * 60 + 59

/** All of a supplier's list is ordered; when it is to come, as far as he says. */
export function MaterialOrderDialog({ supplier, notes, onClose }: Props) {
  const { t } = useWords()
  const today = civilDay(useTicking(minuteMs))
  const [day, setDay] = useState<string | null>(null)
  const { submit, busy, refusal } = useSubmit('purchase:order')
  const count = notes.length
  const save = async () => {
    const ids = notes.map(({ id }) => id)
    const due = day === null ? {} : { dueAt: momentOf(day, endOfDayMinutes) }
    const ordered = await submit((requestId) => ({ requestId, ids, ...due }))
    if (ordered === undefined) return
    toast({ text: t('material.purchase.orderDone', { count: ordered.count }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('material.purchase.orderTitle', { supplier })}
      subtitle={t('material.purchase.orderText', { count })}
      verb={t('material.purchase.order')}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <DateField
        label={t('material.purchase.due')}
        hint={t('material.purchase.dueHint')}
        autoFocus
        today={today}
        day={day}
        onChange={setDay}
      />
    </ActionDialog>
  )
}
