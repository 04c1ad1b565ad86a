import { useState } from 'react'
import { areas } from '../../../shared/domain/area'
import type { OfficeTask, OfficeTaskDraft } from '../../../shared/domain/skill'
import { officeTaskSchema } from '../../../shared/domain/skill'
import { useSubmit } from '../../parts/submit'
import { CheckField } from '../../ui/check-field'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import { FormDialog } from './form-dialog'
import { VersionChoice, differencesOf } from './version-choice'

type Props = {
  /** None: a new one. */
  readonly task: OfficeTask | undefined
  readonly onDone: (name: string) => void
  readonly onClose: () => void
}

/** A machine or a technique: what it is called, where it belongs, whether somebody must always master it. */
export function OfficeTaskDialog({ task, onDone, onClose }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('office-task:save')
  const [form, setForm] = useState<OfficeTaskDraft>(
    task === undefined
      ? { name: '', area: 'manufacturing', critical: false }
      : { name: task.name, area: task.area, critical: task.critical },
  )
  const [base, setBase] = useState(task?.stamp)
  const [isMissing, setMissing] = useState(false)
  const name = form.name.trim()
  const theirs =
    refusal?.code === 'changed-meanwhile'
      ? officeTaskSchema.safeParse(refusal.facts['theirs']).data
      : undefined
  const isTaken = refusal?.code === 'name-taken'

  const change = (part: Partial<OfficeTaskDraft>) => {
    setForm({ ...form, ...part })
    setMissing(false)
    clear()
  }
  const save = async (stamp = base) => {
    if (name === '') return setMissing(true)
    const known = task === undefined || stamp === undefined ? {} : { id: task.id, base: stamp }
    const saved = await submit((requestId) => ({ requestId, ...known, draft: { ...form, name } }))
    if (saved !== undefined) onDone(name)
  }
  const yesNo = (isOn: boolean) => t(isOn ? 'common.yes' : 'common.no')
  return (
    <FormDialog
      title={
        task === undefined
          ? t('workflows.tasks.addTitle')
          : t('workflows.tasks.changeTitle', { name: task.name })
      }
      submit={t(task === undefined ? 'workflows.tasks.addSubmit' : 'workflows.tasks.changeSubmit')}
      busy={busy}
      refusal={isTaken ? undefined : refusal}
      onSubmit={() => void save()}
      onClose={onClose}
      choice={
        theirs && (
          <VersionChoice
            differences={differencesOf<OfficeTaskDraft>(form, theirs, [
              { label: t('workflows.tasks.name'), write: (draft) => draft.name.trim() },
              { label: t('workflows.tasks.area'), write: ({ area }) => t(`ticket.area.${area}`) },
              { label: t('workflows.tasks.critical'), write: ({ critical }) => yesNo(critical) },
            ])}
            busy={busy}
            onMine={() => void save(theirs.stamp)}
            onTheirs={() => {
              setForm({ name: theirs.name, area: theirs.area, critical: theirs.critical })
              setBase(theirs.stamp)
              clear()
            }}
          />
        )
      }
    >
      <TextField
        label={t('workflows.tasks.name')}
        hint={t('workflows.tasks.nameHint')}
        value={form.name}
        onChange={(text) => change({ name: text })}
        error={nameError()}
        maxLength={200}
        required
        autoFocus
      />
      <SelectField
        label={t('workflows.tasks.area')}
        value={form.area}
        onChange={(value) => change({ area: areas.find((area) => area === value) ?? form.area })}
        options={areas.map((area) => ({ value: area, label: t(`ticket.area.${area}`) }))}
      />
      <CheckField
        label={t('workflows.tasks.critical')}
        detail={t('workflows.tasks.criticalHint')}
        checked={form.critical}
        onChange={(critical) => change({ critical })}
      />
    </FormDialog>
  )

  function nameError(): string | undefined {
    if (isTaken) return t('workflows.tasks.nameTaken', { name })
    return isMissing ? t('workflows.tasks.nameMissing') : undefined
  }
}
