import type { Answer, Parsed } from '../../../shared/contract/requests'
import type { KeptRecord } from '../../../shared/contract/data'
import type { RecordKind } from '../../../shared/domain/foreign-record'
import type { Office } from '../../../shared/domain/office'
import { customerName } from '../../../shared/domain/customer'
import { fullName } from '../../../shared/domain/person'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Operation } from '../../../shared/replication/operation'
import type { Context } from '../context'
import { hasOpenBatch, setBatch, storedPieces, working } from './import-batch'
import type { Job } from './import-desk'
import type { Piece } from './import-pieces'
import { rest } from './import-preview'
import { reasonToKeep } from './import-touched'

type Undone = Answer<'import:undo'>

const maxNamed = 200

/** Takes an import back as a whole; what somebody has worked with since stays and is named. */
export async function undoImport(
  context: Context,
  { requestId, id }: Parsed<'import:undo'>,
): Promise<Outcome<Undone>> {
  const batch = context.office.tables.imports.get(id)
  if (batch === undefined) return refuse('not-found')
  if (batch.state === 'undone') return context.change<Undone>(requestId, () => refuse('import-not-open'))
  const job: Job = { names: [], importId: id, cancelled: false }
  return working(context, job, async () => {
    const pieces = await storedPieces(context, batch)
    if (!pieces.ok) return pieces
    // Open while it is being taken back: cut off in the middle, it is offered to go on either way.
    if (batch.state === 'finished') {
      const opened = await context.change(context.ports.ids.next(), (office) =>
        hasOpenBatch(office)
          ? refuse('import-open')
          : done({ operations: [setBatch(id, { state: 'open' })], value: null }),
      )
      if (!opened.ok) return opened
    }
    return takeBack(context, job, pieces.value, requestId)
  })
}

/** Deletes what the pieces brought, last first, so that nothing is left without what it names. */
export async function takeBack(
  context: Context,
  job: Job,
  pieces: readonly Piece[],
  requestId: string,
): Promise<Outcome<Undone>> {
  const { emit, window, ports } = context
  const all = pieces.reduce((sum, { records }) => sum + records, 0)
  const kept: KeptRecord[] = []
  let removed = 0
  let count = 0
  for (const piece of pieces.toReversed()) {
    for (const units of ticketsFirst(piece)) {
      const outcome = await context.change(ports.ids.next(), (office) => removal(office, job.importId, units))
      if (!outcome.ok) return outcome
      removed += outcome.value.removed
      kept.push(...outcome.value.kept)
    }
    count += piece.records
    const facts = { id: job.importId, step: 'undoing', done: count, all } as const
    emit({ channel: 'import:progressed', facts, window })
    await rest(context)
  }
  const value = { removed, kept: kept.toReversed().slice(0, maxNamed), keptTotal: kept.length }
  return context.change(requestId, () =>
    done({ operations: [setBatch(job.importId, { state: 'undone' })], value }),
  )
}

/** What tickets name goes in a commit after them, so that it is no longer named. */
function ticketsFirst({ units }: Piece): Piece['units'][] {
  const isTicket = (unit: Piece['units'][number]) => unit[0]?.collection === 'tickets'
  return [units.filter(isTicket), units.filter((unit) => !isTicket(unit))].filter(({ length }) => length > 0)
}

function removal(office: Office, importId: string, units: Piece['units']) {
  if (office.tables.imports.get(importId)?.state !== 'open') return refuse('import-not-open')
  const operations: Operation[] = []
  const kept: KeptRecord[] = []
  let removed = 0
  const mustStay = reasonToKeep(office)
  for (const unit of units.toReversed()) {
    const there = unit.filter(({ collection, id }) => office.tables[collection].has(id))
    if (there.length === 0) continue
    if (mustStay(unit)) kept.push(...named(office, unit[0]))
    else {
      operations.push(
        ...there.toReversed().map(({ collection, id }) => ({ type: 'delete', collection, id }) as const),
      )
      removed += there.filter(({ type }) => type === 'set').length
    }
  }
  return done({ operations, value: { removed, kept } })
}

function named({ tables }: Office, operation: Operation | undefined): KeptRecord[] {
  if (operation === undefined) return []
  const { collection, id } = operation
  const one = (kind: RecordKind, name: string | undefined) => (name === undefined ? [] : [{ kind, name }])
  const person = tables.persons.get(id)
  const customer = tables.customers.get(id)
  const ticket = tables.tickets.get(id)
  if (collection === 'persons') return one('persons', person && fullName(person))
  if (collection === 'customers') return one('customers', customer && customerName(customer))
  if (collection === 'products') return one('products', tables.products.get(id)?.name)
  return one('tickets', ticket && `${ticket.foreignNumber ?? ''} ${ticket.title}`.trim())
}
