import { useApp } from '../../stores/app-store'
import type { WorkflowForm } from '../../stores/workflow-drafts'
import { useWorkflowDrafts } from '../../stores/workflow-drafts'
import { isTouched } from './workflow-form'

/** Under which key a person's unsaved workflow is kept. */
export function draftKey(personId: string | undefined, workflowId: string): string {
  return `${personId ?? ''} ${workflowId}`
}

export type KeptForm = {
  readonly form: WorkflowForm
  readonly isTouched: boolean
  readonly change: (form: WorkflowForm) => void
  readonly drop: () => void
}

/** The form of a workflow: what was written and not saved, else what stands. */
export function useKeptForm(workflowId: string, stands: WorkflowForm): KeptForm {
  const personId = useApp(({ status }) => status?.session?.personId)
  const key = draftKey(personId, workflowId)
  const kept = useWorkflowDrafts(({ drafts }) => drafts[key])
  const { keep, drop } = useWorkflowDrafts.getState()
  return {
    form: kept ?? stands,
    isTouched: kept !== undefined,
    change: (form) => (isTouched(form, stands) ? keep(key, form) : drop(key)),
    drop: () => drop(key),
  }
}
