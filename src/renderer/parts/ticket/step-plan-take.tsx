import { useState } from 'react'
import type { PlanAnswer } from '../../../shared/contract/workflows'
import type { Kind } from '../../../shared/domain/kind'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { FieldRow } from '../../ui/form'
import { Stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { RefusalNote } from '../refusal-note'
import { useSubmit } from '../submit'
import css from './step-plan-take.module.css'

type Props = {
  readonly ticketId: string
  readonly kind: Kind
  readonly plan: PlanAnswer
  readonly reason: string
  readonly onDone: () => void
}

/** A whole workflow in place of the steps of a ticket on which nothing was begun. */
export function StepPlanTake({ ticketId, kind, plan, reason, onDone }: Props) {
  const { t } = useWords()
  const rows = useQuery('workflow:list', {}, ['workflows', 'workflowVersions']).value ?? []
  const { submit, busy, refusal, clear } = useSubmit('step-plan:apply')
  const [chosen, setChosen] = useState<string | null>(null)
  const offered = rows.filter((row) => row.active && row.kind === kind)
  if (offered.length === 0) return null
  const take = async () => {
    if (chosen === null) return
    const input = { ticketId, base: plan.base, workflowId: chosen, reason }
    if ((await submit((requestId) => ({ requestId, ...input }))) === undefined) return
    toast({ text: t('workflows.plan.taken'), tone: 'green' })
    onDone()
  }
  return (
    <Stack gap="s">
      <FieldRow template="minmax(0, 1fr) auto">
        <SelectField
          label={t('workflows.plan.take')}
          value={chosen}
          onChange={(value) => {
            setChosen(value)
            clear()
          }}
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          clearable
        />
        <div className={css.end}>
          <Button busy={busy} disabled={chosen === null} onPress={() => void take()}>
            {t('workflows.plan.takeNow')}
          </Button>
        </div>
      </FieldRow>
      <RefusalNote refusal={refusal} />
    </Stack>
  )
}
