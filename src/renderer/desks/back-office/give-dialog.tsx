import { useState } from 'react'
import type { Somebody, TicketRow } from '../../../shared/contract/desk-answers'
import { useSubmit } from '../../parts/submit'
import { SelectField } from '../../ui/select-field'
import { useWords } from '../../words'
import { moveRefusal } from './bench-refusal'
import { MoveDialog } from './move-dialog'

type Props = {
  readonly row: TicketRow
  readonly people: readonly Somebody[]
  readonly onDone: (owner: Somebody) => void
  readonly onClose: () => void
}

export function GiveDialog({ row, people, onDone, onClose }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('ticket:take')
  const [to, setTo] = useState<string | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const others = people.filter(({ id }) => id !== row.owner?.id)

  const give = async () => {
    const person = others.find(({ id }) => id === to)
    if (person === undefined) return setEmpty(true)
    const seenOwner = row.owner?.id ?? null
    const saved = await submit((requestId) => ({ requestId, id: row.id, owner: person.id, seenOwner }))
    if (saved !== undefined) onDone(person)
  }

  return (
    <MoveDialog
      row={row}
      title={t('bench.give.title')}
      submit={others.length > 0 ? t('bench.give.submit') : undefined}
      busy={busy}
      refused={refusal && moveRefusal(refusal, row, t)}
      onSubmit={() => void give()}
      onClose={onClose}
    >
      {others.length === 0 ? (
        <p>{t('bench.give.nobodyElse')}</p>
      ) : (
        <SelectField
          label={t('bench.give.to')}
          value={to}
          onChange={(value) => {
            setTo(value)
            setEmpty(false)
          }}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          error={isEmpty ? t('bench.give.choose') : undefined}
          required
          autoFocus
        />
      )}
    </MoveDialog>
  )
}
