import { useState } from 'react'
import type { VersionRow, WorkflowAnswer } from '../../../shared/contract/workflows'
import { QueryView } from '../../parts/query-view'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { StepsEditor } from '../../parts/workflow/steps-editor'
import { useQuery } from '../../stores/requests'
import type { WorkflowForm } from '../../stores/workflow-drafts'
import { WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { toast } from '../../ui/toast'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import { useKeptForm } from './workflow-draft'
import type { FormProblems } from './workflow-form'
import {
  emptyForm,
  formProblems,
  hasProblems,
  newWorkflow,
  noProblems,
  workflowDraft,
  workflowForm,
} from './workflow-form'
import { WorkflowHeadCard } from './workflow-head-card'
import { WorkflowMeanwhile, theirsIn } from './workflow-meanwhile'

type Props = { readonly id: string; readonly onVersions: () => void }

/** The editor of one workflow, filled from its present version or from what was not saved yet. */
export function WorkflowEditor({ id, onVersions }: Props) {
  const answer = useQuery('workflow:read', { id }, ['workflows', 'workflowVersions', 'persons'])
  return (
    <QueryView query={answer}>
      {(value) => <Editor id={id} answer={value} stands={workflowForm(value)} onVersions={onVersions} />}
    </QueryView>
  )
}

type NewProps = { readonly onSaved: (id: string) => void; readonly onDropped: () => void }

export function NewWorkflowEditor({ onSaved, onDropped }: NewProps) {
  return <Editor id={newWorkflow} stands={emptyForm('order', '')} onSaved={onSaved} onDropped={onDropped} />
}

type EditorProps = {
  readonly id: string
  readonly stands: WorkflowForm
  readonly answer?: WorkflowAnswer
  readonly onVersions?: () => void
  readonly onSaved?: (id: string) => void
  readonly onDropped?: () => void
}

function Editor({ id, stands, answer, onVersions, onSaved, onDropped }: EditorProps) {
  const { t } = useWords()
  const kept = useKeptForm(id, stands)
  const { form } = kept
  const { submit, busy, refusal, clear } = useSubmit('workflow:save')
  const [problems, setProblems] = useState<FormProblems>(noProblems)
  const present = presentOf(answer)
  const theirs = refusal?.code === 'changed-meanwhile' ? theirsIn(refusal.facts) : undefined
  const isTaken = refusal?.code === 'name-taken'

  const change = (part: Partial<WorkflowForm>) => {
    kept.change({ ...form, ...part })
    setProblems(noProblems)
    clear()
  }
  const save = async (base = form.base) => {
    const found = formProblems(form)
    setProblems(found)
    if (hasProblems(found)) return
    const known = form.id === undefined || base === undefined ? {} : { id: form.id, base }
    const draft = workflowDraft(form)
    const saved = await submit((requestId) => ({ requestId, ...known, draft }))
    if (saved === undefined) return
    kept.drop()
    toast({
      text: t('workflows.done.saved', {
        name: draft.name,
        number: (theirs?.number ?? present?.number ?? 0) + 1,
      }),
      tone: 'green',
    })
    onSaved?.(saved.id)
  }
  const discard = () => {
    const before = form
    kept.drop()
    setProblems(noProblems)
    clear()
    onDropped?.()
    if (kept.isTouched) toast({ text: t('workflows.edit.discarded'), undo: () => kept.change(before) })
  }
  useKeys({ 'ctrl+enter': () => void save() })

  return (
    <>
      {theirs ? (
        <WorkflowMeanwhile
          mine={workflowDraft(form).steps}
          theirs={theirs}
          busy={busy}
          onMine={() => void save(theirs.id)}
          onTheirs={() => {
            kept.drop()
            clear()
          }}
        />
      ) : (
        <RefusalNote refusal={isTaken ? undefined : refusal} />
      )}
      <WorkflowHeadCard
        form={form}
        present={present}
        isTouched={kept.isTouched}
        problems={problems}
        isTaken={isTaken}
        busy={busy}
        onChange={change}
        onSave={() => void save()}
        onDiscard={discard}
        onVersions={onVersions}
      />
      {problems.empty && (
        <Note tone="red" icon={WarningIcon}>
          {t('workflows.fault.none')}
        </Note>
      )}
      <StepsEditor steps={form.steps} onChange={(steps) => change({ steps })} problems={problems.steps} />
    </>
  )
}

function presentOf(answer: WorkflowAnswer | undefined): VersionRow | undefined {
  return answer?.versions.find(({ id }) => id === answer.workflow.versionId)
}
