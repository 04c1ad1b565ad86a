import { useState } from 'react'
import type { TicketRow } from '../../../shared/contract/desk-answers'
import { useSubmit } from '../../parts/submit'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import { moveRefusal } from './bench-refusal'
import { MoveDialog } from './move-dialog'

type Props = {
  readonly row: TicketRow
  readonly action: 'hold' | 'fail-check'
  readonly onDone: (text: string) => void
  readonly onClose: () => void
}

/** Holding and failing a check need a reason: whoever looks next must not have to ask. */
export function ReasonDialog({ row, action, onDone, onClose }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('ticket:work')
  const [reason, setReason] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const topic = action === 'hold' ? 'hold' : 'fail'

  const send = async () => {
    const text = reason.trim()
    if (text === '') return setEmpty(true)
    const saved = await submit((requestId) => ({ requestId, id: row.id, action, reason: text }))
    const done = action === 'hold' ? 'bench.done.hold' : 'bench.done.failCheck'
    if (saved !== undefined) onDone(t(done, { number: row.number }))
  }

  return (
    <MoveDialog
      row={row}
      title={t(`bench.${topic}.title`)}
      submit={t(`bench.${topic}.submit`)}
      busy={busy}
      refused={refusal && moveRefusal(refusal, row, t)}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextField
        label={t(`bench.${topic}.reason`)}
        placeholder={t(`bench.${topic}.placeholder`)}
        value={reason}
        onChange={(text) => {
          setReason(text)
          setEmpty(false)
        }}
        onEnter={() => void send()}
        list={Object.values(t(`bench.${topic}.common`, { returnObjects: true }))}
        maxLength={200}
        error={isEmpty ? t(`bench.${topic}.needed`) : undefined}
        required
        autoFocus
      />
    </MoveDialog>
  )
}
