import type { PromiseProposal, ProposedStep } from '../../../shared/contract/capacity'
import type { Kind } from '../../../shared/domain/kind'
import type { Office } from '../../../shared/domain/office'
import type { Plan } from '../../../shared/domain/plan'
import type { Placing } from '../../../shared/domain/promise-search'
import { proposeDate } from '../../../shared/domain/promise-proposal'
import type { WorkflowVersion } from '../../../shared/domain/workflow'
import { somebody } from './ticket-row'

/** The date to tell for a new ticket of a kind that takes the steps of a template version, or has none. */
export function promiseProposal(
  office: Office,
  plan: Plan,
  kind: Kind,
  version: WorkflowVersion | undefined,
): PromiseProposal {
  const { places, ...proposal } = proposeDate(plan, kind, version?.steps ?? [])
  const workflow = version && office.tables.workflows.get(version.workflowId)
  return {
    ...proposal,
    steps: (version?.steps ?? []).flatMap(({ title, area }, index) => {
      const place = places[index]
      return place === undefined ? [] : [{ title, area, ...placed(office, plan, place) }]
    }),
    workflowName: workflow?.name ?? null,
  }
}

function placed(
  office: Office,
  plan: Plan,
  { personId, start, readyAt, until }: Placing,
): Pick<ProposedStep, 'person' | 'from' | 'until'> {
  const from = plan.workers.get(personId)?.axis.startOf(start) ?? readyAt
  return { person: somebody(office, personId), from, until }
}
