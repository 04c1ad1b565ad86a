import type { VersionRow, WorkflowAnswer, WorkflowRow } from '../../../shared/contract/workflows'
import { requests } from '../../../shared/contract/requests'
import type { Kind } from '../../../shared/domain/kind'
import { kinds } from '../../../shared/domain/kind'
import type { Office } from '../../../shared/domain/office'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { graphProblems, shortestMinutes, totalMinutes } from '../../../shared/domain/step-graph'
import { usualWorkflow } from '../../../shared/domain/usual-workflows'
import type { Workflow, WorkflowDraft } from '../../../shared/domain/workflow'
import { defaultWorkflow } from '../../../shared/domain/workflow-choice'
import { usualWorkflows as german } from '../../../shared/words/de/usual-workflows'
import { usualWorkflows as english } from '../../../shared/words/en/usual-workflows'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import { nameOf } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { officeTaskRoutes } from './office-tasks'
import { stepPlanRoutes } from './step-plan'

export const workflowsRoutes: Routes<
  | 'workflow:list'
  | 'workflow:read'
  | 'workflow:save'
  | 'workflow:retire'
  | 'workflow:make-default'
  | 'workflow:start-usual'
  | keyof typeof officeTaskRoutes
  | keyof typeof stepPlanRoutes
> = {
  ...officeTaskRoutes,
  ...stepPlanRoutes,
  'workflow:list': signed(requests['workflow:list'], (_input, { office }) => done(workflowRows(office))),
  'workflow:read': signed(requests['workflow:read'], ({ id }, { office }) => readWorkflow(office, id)),
  'workflow:save': signed(requests['workflow:save'], ({ requestId, id, base, draft }, context) =>
    context.change(requestId, (office) => {
      const problems = graphProblems(draft.steps)
      if (problems.length > 0) return refuse('plan-faulty', { problems })
      const workflow = office.tables.workflows.get(id ?? '')
      if (id !== undefined && workflow === undefined) return refuse('not-found')
      if (workflow !== undefined && workflow.versionId !== base) {
        const theirs = readWorkflow(office, workflow.id)
        return theirs.ok ? refuse('changed-meanwhile', { mine: draft, theirs: theirs.value }) : theirs
      }
      const twin = [...office.tables.workflows.values()].find(
        ({ name, active, id: other }) => active && name === draft.name && other !== id,
      )
      if (twin !== undefined) return refuse('name-taken', { name: draft.name })
      const changes = createChanges(context.ports.ids, context.now)
      const value = addVersion(changes, context, { office, workflow, draft })
      return done({ operations: changes.operations, value })
    }),
  ),
  'workflow:retire': signed(requests['workflow:retire'], ({ requestId, id, active }, context) =>
    context.change(requestId, (office) => {
      const workflow = office.tables.workflows.get(id)
      if (workflow === undefined) return refuse('not-found')
      const changes = createChanges(context.ports.ids, context.now)
      const isDefault = active && !hasDefault(office, workflow.kind)
      changes.set('workflows', id, { active, isDefault })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'workflow:make-default': signed(requests['workflow:make-default'], ({ requestId, id }, context) =>
    context.change(requestId, (office) => {
      const chosen = office.tables.workflows.get(id)
      if (chosen?.active !== true) return refuse('workflow-gone')
      const changes = createChanges(context.ports.ids, context.now)
      for (const other of office.tables.workflows.values())
        if (other.kind === chosen.kind && other.isDefault !== (other.id === id))
          changes.set('workflows', other.id, { isDefault: other.id === id })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'workflow:start-usual': signed(requests['workflow:start-usual'], ({ requestId, language }, context) =>
    context.change(requestId, (office) => {
      const changes = createChanges(context.ports.ids, context.now)
      const missing = kinds.filter((kind) => !hasDefault(office, kind))
      for (const kind of missing) {
        const draft = usualWorkflow(kind, (language === 'de' ? german : english)[kind])
        addVersion(changes, context, { office, workflow: undefined, draft })
      }
      return done({ operations: changes.operations, value: { count: missing.length } })
    }),
  ),
}

function hasDefault({ tables }: Office, kind: Kind): boolean {
  return defaultWorkflow(tables.workflows.values(), kind) !== undefined
}

type Version = {
  readonly office: Office
  /** Missing: a new one. */
  readonly workflow: Workflow | undefined
  readonly draft: WorkflowDraft
}

/** Writes the next version of a workflow down and makes it the present one. */
function addVersion(changes: Changes, { ports }: Context, { office, workflow, draft }: Version) {
  const { name, kind, steps, note } = draft
  const id = workflow?.id ?? ports.ids.next()
  const versionId = ports.ids.next()
  const before = office.tables.workflowVersions.get(workflow?.versionId ?? '')
  const isDefault = workflow?.kind === kind ? workflow.isDefault : !hasDefault(office, kind)
  changes.set('workflows', id, { name, kind, isDefault, active: workflow?.active ?? true, versionId })
  changes.add('workflowVersions', versionId, {
    workflowId: id,
    number: (before?.number ?? 0) + 1,
    steps,
    note,
  })
  return { id, versionId }
}

function workflowRows(office: Office): WorkflowRow[] {
  return [...office.tables.workflows.values()]
    .flatMap((workflow) => {
      const version = office.tables.workflowVersions.get(workflow.versionId)
      if (version === undefined) return []
      const { number, steps, recordedAt, by } = version
      const times = { totalMinutes: totalMinutes(steps), shortestMinutes: shortestMinutes(steps) }
      const saved = { savedAt: recordedAt, savedByName: nameOf(office, by) }
      return [{ ...workflow, number, steps: steps.length, ...times, ...saved }]
    })
    .toSorted(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        Number(b.isDefault) - Number(a.isDefault) ||
        a.name.localeCompare(b.name, 'de'),
    )
}

/** A workflow with all its versions, the present one first, then the newest. */
function readWorkflow(office: Office, id: string): Outcome<WorkflowAnswer> {
  const workflow = office.tables.workflows.get(id)
  if (workflow === undefined) return refuse('not-found')
  const versions: VersionRow[] = [...office.tables.workflowVersions.values()]
    .filter(({ workflowId }) => workflowId === id)
    .map((version) => ({ ...version, byName: nameOf(office, version.by) }))
    .toSorted(
      (a, b) =>
        Number(b.id === workflow.versionId) - Number(a.id === workflow.versionId) ||
        b.number - a.number ||
        (a.stamp < b.stamp ? 1 : -1),
    )
  return done({ workflow, versions })
}
