import { requests } from '../../../shared/contract/requests'
import type { Customer } from '../../../shared/domain/customer'
import { consentsOf } from '../../../shared/domain/consent'
import { mergeCounts } from '../../../shared/domain/customer-merge'
import { duplicatePairs } from '../../../shared/domain/duplicate-pairs'
import { isMergedAway } from '../../../shared/domain/kept-customer'
import type { Office } from '../../../shared/domain/office'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { JsonObject } from '../../../shared/replication/operation'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Decision } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { customerList } from '../views/customer-list'
import { customerHit } from '../views/find'
import { mergeCustomers, unmergeCustomer } from './customer-merging'

export const customerRecordRoutes: Routes<
  | 'customer:list'
  | 'customer:consent'
  | 'customer:withdraw'
  | 'customer:attach'
  | 'customer:detach'
  | 'customer:file-save'
  | 'customer:pairs'
  | 'customer:merge-preview'
  | 'customer:merge'
  | 'customer:unmerge'
> = {
  'customer:list': signed(requests['customer:list'], (asked, { office, ports, store }) =>
    done(customerList(office, ports.search.of(store), asked)),
  ),
  'customer:consent': signed(requests['customer:consent'], ({ requestId, id, draft }, context) =>
    write(context, requestId, id, ({ consents = [] }) => {
      const consent = {
        ...draft,
        id: context.ports.ids.next(),
        givenAt: context.now,
        takenBy: context.person.id,
      }
      return done({ consents: [...consents, consent] })
    }),
  ),
  'customer:withdraw': signed(requests['customer:withdraw'], ({ requestId, id, consentId }, context) =>
    write(context, requestId, id, (customer) => {
      const all = consentsOf(customer)
      const consent = all.find((one) => one.id === consentId)
      if (consent === undefined) return refuse('not-found')
      if (consent.withdrawnAt !== undefined) return refuse('already-done')
      const withdrawn = { ...consent, withdrawnAt: context.now, withdrawnBy: context.person.id }
      return done({ consents: all.map((one) => (one === consent ? withdrawn : one)) })
    }),
  ),
  'customer:attach': signed(requests['customer:attach'], async ({ requestId, id, hash, name }, context) => {
    if (!(await context.files.has(hash))) return refuse('file-missing')
    return write(context, requestId, id, ({ files = [] }) => {
      const others = files.filter((file) => file.hash !== hash)
      return done({ files: [...others, { hash, name, addedAt: context.now, by: context.person.id }] })
    })
  }),
  'customer:detach': signed(requests['customer:detach'], ({ requestId, id, hash }, context) =>
    write(context, requestId, id, ({ files = [] }) =>
      done({ files: files.filter((file) => file.hash !== hash) }),
    ),
  ),
  'customer:file-save': signed(requests['customer:file-save'], async ({ id, hash }, context) => {
    const entry = context.office.tables.customers.get(id)?.files?.find((file) => file.hash === hash)
    if (entry === undefined) return refuse('not-found')
    const bytes = await context.files.get(hash)
    if (bytes === undefined) return refuse('file-missing')
    const { desktop } = context.ports
    const fileName = await desktop.saveFile(context.window, entry.name, bytes)
    return done(fileName === undefined ? null : { fileName })
  }),
  'customer:pairs': signed(requests['customer:pairs'], ({ limit }, { office }) => {
    const { customers } = office.tables
    const standing = [...customers.values()].filter((one) => !isMergedAway(customers, one))
    const pairs = duplicatePairs(standing)
    return done({
      total: pairs.length,
      pairs: pairs.slice(0, limit).map(({ a, b, reasons }) => ({
        a: customerHit(office, a),
        b: customerHit(office, b),
        reasons,
      })),
    })
  }),
  'customer:merge-preview': signed(requests['customer:merge-preview'], ({ keep, drop }, { office }) => {
    const { customers } = office.tables
    const [kept, dropped] = [customers.get(keep), customers.get(drop)]
    if (kept === undefined || dropped === undefined) return refuse('not-found')
    if (isMergedAway(customers, kept) || isMergedAway(customers, dropped)) return refuse('merged-before')
    return done({ keep: kept, drop: dropped, counts: mergeCounts(office, drop) })
  }),
  'customer:merge': signed(requests['customer:merge'], (input, context) => mergeCustomers(context, input)),
  'customer:unmerge': signed(requests['customer:unmerge'], ({ requestId, id }, context) =>
    unmergeCustomer(context, requestId, id),
  ),
}

/** Writes fields of one customer's record that hang on what stands there. */
function write(
  context: Context,
  requestId: string,
  id: string,
  fieldsOf: (customer: Customer) => Outcome<JsonObject>,
) {
  const decide = (office: Office): Decision<{ id: string }> => {
    const customer = office.tables.customers.get(id)
    if (customer === undefined) return refuse('not-found')
    const fields = fieldsOf(customer)
    if (!fields.ok) return fields
    const changes = createChanges(context.ports.ids, context.now)
    changes.set('customers', id, fields.value)
    return done({ operations: changes.operations, value: { id } })
  }
  return context.change(requestId, decide)
}
