import { useState } from 'react'
import type { Kind } from '../../../shared/domain/kind'
import type { TicketDetails } from '../../../shared/domain/ticket'
import { CheckField } from '../../ui/check-field'
import { MoneyField } from '../../ui/money-field'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import { MarketingFields, SalesFields } from './details-kind-fields'

type Props = { kind: Kind; details: TicketDetails; onChange: (details: TicketDetails) => void }

export function DetailsFields({ kind, details, onChange }: Props) {
  const { t } = useWords()
  const [mayCollect, setMayCollect] = useState(details.mayCollect.join(', '))
  const set = (part: Partial<TicketDetails>) => onChange({ ...details, ...part })
  const { limitCents, ...unlimited } = details
  return (
    <>
      <TextField
        label={t('answer.field.title')}
        required
        autoFocus
        value={details.title}
        onChange={(title) => set({ title })}
      />
      <TextArea
        label={t('answer.field.description')}
        rows={3}
        value={details.description}
        onChange={(description) => set({ description })}
      />
      <TextArea
        label={t('answer.field.answer')}
        hint={t('answer.do.answerHint')}
        rows={2}
        value={details.answer}
        onChange={(answer) => set({ answer })}
      />
      <TextArea
        label={t('answer.field.result')}
        hint={t('answer.do.resultHint')}
        rows={2}
        value={details.result}
        onChange={(result) => set({ result })}
      />
      <TextArea
        label={t('answer.field.benchNote')}
        rows={2}
        value={details.benchNote}
        onChange={(benchNote) => set({ benchNote })}
      />
      <TextField
        label={t('answer.field.mayCollect')}
        hint={t('answer.do.mayCollectHint')}
        value={mayCollect}
        onChange={(text) => {
          setMayCollect(text)
          set({ mayCollect: namesIn(text) })
        }}
      />
      <MoneyField
        label={t('answer.field.limit')}
        hint={t('answer.do.limitHint')}
        cents={limitCents ?? null}
        onChange={(cents) => onChange(cents === null ? unlimited : { ...details, limitCents: cents })}
      />
      <CheckField
        label={t('answer.field.callBefore')}
        checked={details.callBeforeStart}
        onChange={(callBeforeStart) => set({ callBeforeStart })}
      />
      {kind === 'sales' && <SalesFields details={details} onChange={onChange} />}
      {kind === 'marketing' && <MarketingFields details={details} onChange={onChange} />}
    </>
  )
}

const mostNames = 5

/** "Roth, Maier" → two names; at most five are kept. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, mostNames)
}
