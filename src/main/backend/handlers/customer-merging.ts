import type { Question } from '../../../shared/contract/requests'
import type { MergeWrite } from '../../../shared/domain/customer-merge'
import { planMerge, planUnmerge } from '../../../shared/domain/customer-merge'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'

/** Makes one customer of two, on the versions that the preview showed. */
export function mergeCustomers(context: Context, input: Question<'customer:merge'>) {
  const { keep, drop, choices } = input
  return context.change(input.requestId, (office) => {
    const { customers } = office.tables
    const plan = planMerge(office, { keep, drop, choices, at: context.now, by: context.person.id })
    if (!plan.ok) return plan
    const isSeen =
      customers.get(keep)?.stamp === input.keepBase && customers.get(drop)?.stamp === input.dropBase
    if (!isSeen) return refuse('changed-meanwhile')
    const changes = createChanges(context.ports.ids, context.now)
    writeAll(changes, plan.value)
    return done({ operations: changes.operations, value: { id: keep } })
  })
}

/** Takes a merge back as far as nothing of it was changed since, and says what stays. */
export function unmergeCustomer(context: Context, requestId: string, id: string) {
  return context.change(requestId, (office) => {
    const plan = planUnmerge(office, id)
    if (!plan.ok) return plan
    const changes = createChanges(context.ports.ids, context.now)
    writeAll(changes, plan.value.writes)
    return done({ operations: changes.operations, value: { id, stays: plan.value.stays } })
  })
}

/** A ticket's timeline says that it went over to another customer. */
function writeAll(changes: Changes, writes: readonly MergeWrite[]): void {
  for (const { collection, id, fields } of writes) {
    changes.set(collection, id, fields)
    if (collection === 'tickets') changes.tell(id, { type: 'changed', fields: ['customerId'] })
  }
}
