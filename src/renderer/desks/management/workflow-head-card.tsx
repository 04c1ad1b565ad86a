import type { VersionRow } from '../../../shared/contract/workflows'
import { kinds } from '../../../shared/domain/kind'
import type { WorkflowForm } from '../../stores/workflow-drafts'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { FieldRow } from '../../ui/form'
import { formatDayTime } from '../../ui/format'
import { HistoryIcon } from '../../ui/icons'
import { Inline, Spring, Stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { Muted } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { FormProblems } from './workflow-form'

type Props = {
  readonly form: WorkflowForm
  readonly present: VersionRow | undefined
  readonly isTouched: boolean
  readonly problems: FormProblems
  readonly isTaken: boolean
  readonly busy: boolean
  readonly onChange: (part: Partial<WorkflowForm>) => void
  readonly onSave: () => void
  readonly onDiscard: () => void
  readonly onVersions: (() => void) | undefined
}

/** What the workflow is called, for which kind it is, and the way to its next version. */
export function WorkflowHeadCard(props: Props) {
  const { form, present, isTouched, problems, isTaken, busy, onChange, onSave, onDiscard, onVersions } = props
  const { t, language } = useWords()
  const isNew = form.id === undefined
  const name = form.name.trim()
  return (
    <Card label={name === '' ? t('workflows.newName') : name} pad>
      <Stack gap="m">
        <FieldRow template="minmax(0, 3fr) minmax(150px, 2fr) minmax(0, 3fr)">
          <TextField
            label={t('workflows.edit.name')}
            value={form.name}
            onChange={(text) => onChange({ name: text })}
            error={nameError()}
            maxLength={200}
            autoFocus={isNew}
            required
          />
          <SelectField
            label={t('workflows.edit.kind')}
            value={form.kind}
            onChange={(value) => onChange({ kind: kinds.find((kind) => kind === value) ?? form.kind })}
            options={kinds.map((kind) => ({ value: kind, label: t(`ticket.kind.${kind}`) }))}
          />
          <TextField
            label={t('workflows.edit.note')}
            placeholder={t('workflows.edit.notePlaceholder')}
            value={form.note}
            onChange={(note) => onChange({ note })}
            maxLength={200}
          />
        </FieldRow>
        <Inline gap="m" wrap>
          <Button
            variant="main"
            keys={['Ctrl', 'Enter']}
            busy={busy}
            disabled={!isTouched && !isNew}
            onPress={onSave}
          >
            {t(isNew ? 'workflows.edit.create' : 'workflows.edit.save')}
          </Button>
          {(isTouched || isNew) && <Button onPress={onDiscard}>{t('workflows.edit.discard')}</Button>}
          <Muted>
            {problems.steps.length > 0
              ? t('workflows.edit.wrong', { count: new Set(problems.steps.map(({ key }) => key)).size })
              : t('workflows.edit.runningStay')}
          </Muted>
          <Spring />
          {present !== undefined && onVersions !== undefined && (
            <Button variant="quiet" icon={HistoryIcon} onPress={onVersions}>
              {`${t('workflows.version', { number: present.number })}, ${t('workflows.versions.by', {
                name: present.byName,
                when: formatDayTime(present.recordedAt, language),
              })}`}
            </Button>
          )}
        </Inline>
      </Stack>
    </Card>
  )

  function nameError(): string | undefined {
    if (isTaken) return t('workflows.edit.nameTaken', { name })
    return problems.name ? t('workflows.edit.nameMissing') : undefined
  }
}
