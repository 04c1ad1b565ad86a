import { useState } from 'react'
import type { BenchRow } from '../../../shared/contract/desk-answers'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import { MoveDialog } from './move-dialog'

type Props = {
  readonly rows: readonly [BenchRow, ...BenchRow[]]
  readonly action: 'hold' | 'fail-check'
  readonly busy: boolean
  readonly refused: string | undefined
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

/** Holding and failing a check need a reason: whoever looks next must not have to ask. */
export function ReasonDialog({ rows, action, busy, refused, onReason, onClose }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const topic = action === 'hold' ? 'hold' : 'fail'

  const send = () => {
    const text = reason.trim()
    if (text === '') setEmpty(true)
    else onReason(text)
  }

  return (
    <MoveDialog
      rows={rows}
      title={t(`bench.${topic}.title`)}
      submit={t(`bench.${topic}.submit`)}
      busy={busy}
      refused={refused}
      onSubmit={send}
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
        onEnter={send}
        list={Object.values(t(`bench.${topic}.common`, { returnObjects: true }))}
        maxLength={200}
        error={isEmpty ? t(`bench.${topic}.needed`) : undefined}
        required
        autoFocus
      />
    </MoveDialog>
  )
}
