import { useState } from 'react'
import type { Somebody, BenchRow } from '../../../shared/contract/desk-answers'
import { SelectField } from '../../ui/select-field'
import type { Trial } from '../../parts/what-if/use-what-if'
import { WhatIfLine } from '../../parts/what-if/what-if-line'
import { useWords } from '../../words'
import { MoveDialog } from './move-dialog'

type Props = {
  readonly rows: readonly [BenchRow, ...BenchRow[]]
  readonly people: readonly Somebody[]
  readonly busy: boolean
  readonly refused: string | undefined
  readonly onGive: (to: Somebody) => void
  readonly onClose: () => void
}

/** One step given to somebody; several at once are not tried out. */
function trialOf([row, ...others]: Props['rows'], to: string | null): Trial | undefined {
  if (to === null || row.step === null || others.length > 0) return undefined
  return { type: 'step', stepId: row.step.id, owner: to }
}

export function GiveDialog({ rows, people, busy, refused, onGive, onClose }: Props) {
  const { t } = useWords()
  const [to, setTo] = useState<string | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const others = people.filter(({ id }) => rows.some(({ owner }) => owner?.id !== id))

  const give = () => {
    const person = others.find(({ id }) => id === to)
    if (person === undefined) setEmpty(true)
    else onGive(person)
  }

  return (
    <MoveDialog
      rows={rows}
      title={t('bench.give.title')}
      submit={others.length > 0 ? t('bench.give.submit') : undefined}
      busy={busy}
      refused={refused}
      onSubmit={give}
      onClose={onClose}
    >
      {others.length === 0 ? (
        <p>{t('bench.give.nobodyElse')}</p>
      ) : (
        <>
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
          <WhatIfLine change={trialOf(rows, to)} ticketId={rows[0].id} />
        </>
      )}
    </MoveDialog>
  )
}
