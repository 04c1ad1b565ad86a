import type { Office } from '../../../src/shared/domain/office'
import { emptyOffice } from '../../../src/shared/domain/office'
import type { Heads } from '../../../src/shared/domain/versions'
import { apply } from '../../../src/shared/replication/apply'
import { changedOnly } from '../../../src/shared/replication/changed'
import { nextStamp, noStamp } from '../../../src/shared/replication/clock'
import { placeOf } from '../../../src/shared/replication/delivery'
import { digestLines } from '../../../src/shared/replication/digest'
import { headOf, noHeads, withHead } from '../../../src/shared/replication/heads'
import type { JsonObject, Operation, Origin } from '../../../src/shared/replication/operation'
import { stampsSeen } from '../../../src/shared/replication/seen'
import { aCustomer, anEvent, anItem, aPayment, aTicket } from '../storage/records'
import type { Chance } from './chance'
import { clockErrorsMs } from './chance'

/** A line without a file: what one PC wrote, and what it had seen. */
export type BareLine = { readonly operations: readonly Operation[]; readonly origin: Origin }

/** One PC's merge alone: an office in memory, heads, and nothing else. */
export type BareReplica = {
  readonly device: string
  readonly office: Office
  heads: Heads
  lastStamp: string
  clockMs: number
}

export function aReplica(device: string, clockMs = 1_772_438_400_000): BareReplica {
  return { device, office: emptyOffice(), heads: noHeads, lastStamp: noStamp, clockMs }
}

/** What this PC decides alone; undefined when nothing would change. */
export function write(replica: BareReplica, wished: readonly Operation[]): BareLine | undefined {
  const { device, office } = replica
  const operations = changedOnly(office, wished)
  if (operations.length === 0) return undefined
  const { stamp, own } = nextStamp(replica.clockMs, replica.lastStamp, stampsSeen(office, operations))
  replica.lastStamp = own
  replica.clockMs += 1
  const seq = headOf(replica.heads, device, 1) + 1
  const { [device]: _own, ...seen } = replica.heads
  const origin = { stamp, at: replica.clockMs, by: device, device, epoch: 1, seq, seen }
  const line = { operations, origin }
  take(replica, line)
  return line
}

/** Applies a line if its turn has come. */
export function take(replica: BareReplica, { operations, origin }: BareLine): boolean {
  const { device, epoch, seq, seen } = origin
  if (placeOf({ device, epoch, seq, needs: seen }, replica.heads) !== 'next') return false
  for (const [index, operation] of operations.entries()) apply(replica.office, operation, origin, index)
  replica.heads = withHead(replica.heads, origin)
  return true
}

/** Delivers lines in a random order that keeps every line behind those it had seen. */
export function takeAll(replica: BareReplica, lines: readonly BareLine[], chance: Chance): void {
  let rest = [...lines]
  while (rest.length > 0) {
    const ready = rest.filter(({ origin: { device, epoch, seq, seen } }) => {
      const place = placeOf({ device, epoch, seq, needs: seen }, replica.heads)
      return place !== 'waiting'
    })
    const line = chance.one(ready)
    take(replica, line)
    rest = rest.filter((one) => one !== line)
  }
}

export const digestOf = ({ office }: BareReplica) => digestLines(office, [])

const names = ['Möller', 'Meyer', 'Öztürk', 'Nguyễn']
const actions = ['start', 'hold', 'resume', 'finish', 'pass-check', 'make-ready', 'reopen'] as const
const moves = ['bring-in', 'put-on-shelf', 'hand-over', 'give-back', 'take-back'] as const
function event(chance: Chance): Operation {
  const made = chance.pick(1_000_000_000)
  const ticketId = `t${chance.pick(2)}`
  const facts: JsonObject = chance.isLucky(60)
    ? { type: 'work', action: chance.one(actions), reason: 'x' }
    : { type: 'possession', action: chance.one(moves), itemId: `i${chance.pick(2)}` }
  const { collection, type } = { collection: 'events', type: 'add' } as const
  return { type, collection, id: `e${made}`, record: { ticketId, happenedAt: 1, facts } }
}

function set(collection: 'customers' | 'tickets', id: string, fields: JsonObject): Operation {
  return { type: 'set', collection, id, fields }
}

/** What people do to a handful of records: mostly the same ones, so that they get into each other's way. */
export function anAct(chance: Chance): readonly Operation[] {
  const made = chance.pick(1_000_000_000)
  const customer = `c${chance.pick(2)}`
  const ticket = `t${chance.pick(2)}`
  const acts: readonly (() => readonly Operation[])[] = [
    () => [aCustomer(customer, chance.one(names))],
    () => [set('customers', customer, { note: chance.one(names) })],
    () => [set('customers', customer, { givenName: chance.one(names) })],
    () => [aTicket(ticket, { title: chance.one(names), customerId: customer })],
    () => [set('tickets', ticket, { owner: chance.one([null, 'p1', 'p2']) })],
    () => [anItem(`i${chance.pick(2)}`, ticket, chance.pick(3))],
    () => [event(chance)],
    () => [event(chance), anEvent(`n${made}`, ticket)],
    () => [aPayment(`p${made}`, ticket)],
    () => [{ type: 'delete', collection: 'customers', id: customer }],
    () => [{ type: 'delete', collection: 'tickets', id: ticket }],
    () => (chance.isLucky(10) ? [{ type: 'erase', collection: 'customers', id: customer }] : [event(chance)]),
  ]
  return chance.one(acts)()
}

/** Some PCs work, each with its own clock, and hear of each other now and then; their lines and what they ended as. */
export function live(chance: Chance, acts: number) {
  const replicas = Array.from({ length: 2 + chance.pick(4) }, (_, i) =>
    aReplica(`pc-${i}`, 1_772_438_400_000 + chance.one(clockErrorsMs)),
  )
  const lines: BareLine[] = []
  for (let i = 0; i < acts; i++) {
    const replica = chance.one(replicas)
    if (chance.isLucky(5)) replica.clockMs += chance.one(clockErrorsMs)
    const line = write(
      replica,
      anAct(chance).filter((one) => isPossible(replica.office, one)),
    )
    if (line !== undefined) lines.push(line)
    if (chance.isLucky(40)) hear(chance.one(replicas), lines, chance)
  }
  return { replicas, lines }
}

/** What a desk can write: a part of a record only where the record is. */
function isPossible({ tables }: Office, operation: Operation): boolean {
  if (operation.type === 'delete') return tables[operation.collection].has(operation.id)
  if (operation.type !== 'set') return true
  return (
    tables[operation.collection].has(operation.id) ||
    'address' in operation.fields ||
    'position' in operation.fields ||
    'kind' in operation.fields
  )
}

/** Some of what others wrote arrives. */
function hear(replica: BareReplica, lines: readonly BareLine[], chance: Chance): void {
  for (const line of lines) if (chance.isLucky(70)) take(replica, line)
}
