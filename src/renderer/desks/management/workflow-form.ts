import type { VersionRow, WorkflowAnswer } from '../../../shared/contract/workflows'
import type { Kind } from '../../../shared/domain/kind'
import type { WorkflowDraft } from '../../../shared/domain/workflow'
import type { StepsProblem } from '../../parts/workflow/steps-form'
import { isSamePlan, stepForm, stepOf, stepsProblems } from '../../parts/workflow/steps-form'
import type { WorkflowForm } from '../../stores/workflow-drafts'

/** The key under which a new workflow is kept while it has no id. */
export const newWorkflow = 'new'

export function emptyForm(kind: Kind, name: string): WorkflowForm {
  return { name, kind, note: '', steps: [] }
}

/** The form of a workflow as it stands, or as one of its versions says. */
export function workflowForm({ workflow, versions }: WorkflowAnswer, version?: VersionRow): WorkflowForm {
  const { id, name, kind, versionId } = workflow
  const shown = version ?? versions.find((one) => one.id === versionId)
  return { id, base: versionId, name, kind, note: '', steps: (shown?.steps ?? []).map(stepForm) }
}

export function isTouched(form: WorkflowForm, before: WorkflowForm): boolean {
  const { name, kind, note, steps } = form
  return (
    name !== before.name || kind !== before.kind || note !== before.note || !isSamePlan(steps, before.steps)
  )
}

export type FormProblems = {
  readonly name: boolean
  readonly empty: boolean
  readonly steps: readonly StepsProblem[]
}

export const noProblems: FormProblems = { name: false, empty: false, steps: [] }

export function formProblems({ name, steps }: WorkflowForm): FormProblems {
  return { name: name.trim() === '', empty: steps.length === 0, steps: stepsProblems(steps) }
}

export function hasProblems({ name, empty, steps }: FormProblems): boolean {
  return name || empty || steps.length > 0
}

export function workflowDraft({ name, kind, note, steps }: WorkflowForm): WorkflowDraft {
  return { name: name.trim(), kind, note: note.trim(), steps: steps.map(stepOf) }
}
