import { useQuery } from '../../stores/requests'
import { Card } from '../../ui/card'
import { SelectField } from '../../ui/select-field'
import { useWords } from '../../words'
import type { IntakeForm } from './intake-form'

type Props = {
  readonly form: Pick<IntakeForm, 'kind' | 'workflowId'>
  readonly onChange: (part: Partial<IntakeForm>) => void
}

/** Which workflow the ticket takes, where its kind has more than one; the default needs no choice. */
export function IntakeWorkflow({ form, onChange }: Props) {
  const { t } = useWords()
  const rows = useQuery('workflow:list', {}, ['workflows', 'workflowVersions']).value ?? []
  const offered = rows.filter(({ active, kind }) => active && kind === form.kind)
  if (offered.length < 2) return null
  const usual = offered.find(({ isDefault }) => isDefault)
  const chosen = offered.find(({ id }) => id === form.workflowId) ?? usual
  return (
    <Card label={t('workflows.intake.label')} pad>
      <SelectField
        label={t('workflows.intake.label')}
        value={chosen?.id ?? null}
        onChange={(id) => onChange({ workflowId: id === usual?.id ? null : id })}
        options={offered.map(({ id, name, isDefault }) => ({
          value: id,
          label: isDefault ? `${name} (${t('workflows.default')})` : name,
        }))}
      />
    </Card>
  )
}
