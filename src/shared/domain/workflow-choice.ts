import type { Kind } from './kind'
import type { Office } from './office'
import type { Outcome } from './refusal'
import { done, refuse } from './refusal'
import type { Workflow, WorkflowVersion } from './workflow'

type Templates = Pick<Office['tables'], 'workflows' | 'workflowVersions'>

/**
 * The template version a new ticket of a kind takes: the chosen workflow's present one, or the default's. Undefined:
 * the office has none, and the ticket goes without steps. Refused: the chosen one is unknown, retired or of another kind.
 */
export function versionFor(
  tables: Templates,
  kind: Kind,
  chosen: string | undefined,
): Outcome<WorkflowVersion | undefined> {
  if (chosen === undefined) {
    const usual = defaultWorkflow(tables.workflows.values(), kind)
    return done(usual && tables.workflowVersions.get(usual.versionId))
  }
  const workflow = tables.workflows.get(chosen)
  const version = workflow && tables.workflowVersions.get(workflow.versionId)
  return workflow?.active === true && workflow.kind === kind && version !== undefined
    ? done(version)
    : refuse('workflow-gone')
}

/** The default of a kind. Two PCs may each have named one; then all take the one with the smaller id. */
export function defaultWorkflow(workflows: Iterable<Workflow>, kind: Kind): Workflow | undefined {
  return [...workflows]
    .filter((workflow) => workflow.active && workflow.isDefault && workflow.kind === kind)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]
}
