import { requests } from '../../../shared/contract/requests'
import type { PlanAnswer } from '../../../shared/contract/workflows'
import type { Area } from '../../../shared/domain/area'
import { frontAreas } from '../../../shared/domain/area'
import type { Office } from '../../../shared/domain/office'
import type { Outcome, Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo } from '../../../shared/domain/rights'
import { stepCopy, stepsFromTemplate } from '../../../shared/domain/step-copy'
import type { PlanChange, PlanStep } from '../../../shared/domain/step-plan'
import { planChange, planMark, planOf, replannedFields } from '../../../shared/domain/step-plan'
import type { StepView } from '../../../shared/domain/step-view'
import { stepsOf } from '../../../shared/domain/step-view'
import { lifeOf } from '../../../shared/domain/ticket-view'
import type { TemplateStep } from '../../../shared/domain/workflow'
import { versionFor } from '../../../shared/domain/workflow-choice'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'

export const stepPlanRoutes: Routes<'step-plan:read' | 'step-plan:change' | 'step-plan:apply'> = {
  'step-plan:read': signed(requests['step-plan:read'], ({ ticketId }, context) => {
    const { office } = context
    return office.tables.tickets.has(ticketId)
      ? done(planAnswer(context, office, stepsOf(office, ticketId, context.now)))
      : refuse('not-found')
  }),
  'step-plan:change': signed(requests['step-plan:change'], (input, context) =>
    context.change(input.requestId, (office) => {
      const { ticketId, steps, reason } = input
      const scene = openPlan(context, office, input)
      if (!scene.ok) return scene
      const { views, plan } = scene.value
      const change = planChange(plan, steps)
      if (!change.ok) return change
      const refused = mayPlan(context, change.value.areas)
      if (refused !== undefined) return refused
      if (reason === '') return refuse('reason-missing')
      const changes = createChanges(context.ports.ids, context.now)
      writePlan(changes, context, { ticketId, views, steps, change: change.value })
      tellChange(changes, ticketId, change.value, reason)
      return done({ operations: changes.operations, value: { ticketId } })
    }),
  ),
  'step-plan:apply': signed(requests['step-plan:apply'], (input, context) =>
    context.change(input.requestId, (office) => {
      const { ticketId, workflowId, reason } = input
      const scene = openPlan(context, office, input)
      if (!scene.ok) return scene
      const { plan, kind } = scene.value
      const version = versionFor(office.tables, kind, workflowId)
      if (!version.ok) return version
      if (version.value === undefined) return refuse('workflow-gone')
      const begun = plan.find(({ isBegun }) => isBegun)
      if (begun !== undefined) return refuse('step-begun', { key: begun.key, title: begun.title })
      const { steps, id: versionId } = version.value
      const refused = mayPlan(context, new Set([...plan, ...steps].map(({ area }) => area)))
      if (refused !== undefined) return refused
      if (reason === '' && plan.length > 0) return refuse('reason-missing')
      const changes = createChanges(context.ports.ids, context.now)
      for (const { key } of plan) changes.remove('steps', key)
      const source = { ticketId, versionId, nextId: context.ports.ids.next }
      for (const { id, fields } of stepsFromTemplate(steps, source)) changes.set('steps', id, fields)
      tellSteps(changes, ticketId, { change: 'removed', steps: plan, reason })
      tellSteps(changes, ticketId, { change: 'added', steps, reason })
      return done({ operations: changes.operations, value: { ticketId } })
    }),
  ),
}

function planAnswer(context: Context, office: Office, views: readonly StepView[]): PlanAnswer {
  const steps = planOf(views)
  const { workflows, workflowVersions } = office.tables
  const from = views.flatMap(({ step }) => {
    const version = workflowVersions.get(step.fromVersion ?? '')
    const name = workflows.get(version?.workflowId ?? '')?.name
    return name === undefined ? [] : [name]
  })
  return { base: markOf(context, steps), steps, from: [...new Set(from)] }
}

function markOf({ ports }: Context, plan: readonly PlanStep[]): string {
  return ports.hashBytes(new TextEncoder().encode(planMark(plan)))
}

type Asked = { readonly ticketId: string; readonly base: string }
type Scene = {
  readonly views: readonly StepView[]
  readonly plan: readonly PlanStep[]
  readonly kind: Parameters<typeof versionFor>[1]
}

/** The plan as it is now, of a ticket whose work is not over, for somebody who saw just this one. */
function openPlan(context: Context, office: Office, { ticketId, base }: Asked): Outcome<Scene> {
  const ticket = office.tables.tickets.get(ticketId)
  if (ticket === undefined) return refuse('not-found')
  const { work } = lifeOf(office, ticket.id)
  if (work === 'ready' || work === 'cancelled') return refuse('move-not-allowed', { from: work })
  const views = stepsOf(office, ticketId, context.now)
  const plan = planOf(views)
  if (markOf(context, plan) !== base)
    return refuse('changed-meanwhile', { theirs: planAnswer(context, office, views) })
  return done({ views, plan, kind: ticket.kind })
}

/** Planning is the bench's; what lies in front areas only the front desk may plan, too. */
function mayPlan({ person }: Context, touched: ReadonlySet<Area>): Refusal | undefined {
  if (mayDo(person.role, 'step.plan')) return undefined
  return [...touched].every((area) => frontAreas.includes(area))
    ? undefined
    : refuse('role-forbids', { task: 'step.plan' })
}

type Rewrite = {
  readonly ticketId: string
  readonly views: readonly StepView[]
  readonly steps: readonly TemplateStep[]
  readonly change: PlanChange
}

function writePlan(changes: Changes, { ports }: Context, { ticketId, views, steps, change }: Rewrite): void {
  const viewOf = new Map<string, StepView>(views.map((view) => [view.step.id, view]))
  const ids = new Map(steps.map(({ key }) => [key, viewOf.has(key) ? key : ports.ids.next()]))
  for (const { key } of change.removed) changes.remove('steps', key)
  steps.forEach((step, index) => {
    const place = { ticketId, ids, position: index + 1 }
    const view = viewOf.get(step.key)
    const { id, fields } = stepCopy(step, place)
    const written = view === undefined ? fields : replannedFields(view, step, place)
    if (Object.keys(written).length > 0) changes.set('steps', id, written)
  })
}

function tellChange(changes: Changes, ticketId: string, change: PlanChange, reason: string): void {
  for (const which of ['removed', 'added', 'changed', 'ordered'] as const)
    tellSteps(changes, ticketId, { change: which, steps: change[which], reason })
}

type Told = {
  readonly change: 'added' | 'changed' | 'removed' | 'ordered'
  readonly steps: readonly TemplateStep[]
  readonly reason: string
}

function tellSteps(changes: Changes, ticketId: string, { change, steps, reason }: Told): void {
  if (steps.length === 0) return
  const titles = steps.map(({ title }) => title)
  changes.tell(ticketId, { type: 'steps-changed', titles, change, reason })
}
