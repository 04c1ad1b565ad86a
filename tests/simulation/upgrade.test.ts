import { describe, expect, it } from 'vitest'
import { foldersOf } from '../../src/main/storage/environment'
import { encodeLine } from '../../src/main/storage/line'
import { loadJournal } from '../../src/main/storage/load-journal'
import { unpaced } from '../../src/main/storage/pace'
import { writeSnapshot } from '../../src/main/storage/snapshot-write'
import { emptyOffice } from '../../src/shared/domain/office'
import { wrongIndexes } from '../../src/shared/domain/index-check'
import type { JsonObject, Operation } from '../../src/shared/replication/operation'
import { isOperation } from '../../src/shared/replication/operation'
import { rebuildDerived } from '../../src/shared/replication/rebuild'
import type { Pending } from '../../src/shared/replication/replay'
import { replay } from '../../src/shared/replication/replay'
import type { Chance } from '../support/simulation/chance'
import { createChance } from '../support/simulation/chance'
import { firstSeed, tellSums } from '../support/simulation/sums'
import type { LineWriter } from '../support/storage/line-writer'
import { aLineWriter } from '../support/storage/line-writer'
import { aCustomer, anEvent, anItem, aPayment, aTicket } from '../support/storage/records'
import type { StorePc } from '../support/storage/store-pcs'
import { digestOf, meetAll, opened, receive, storePcs, tell, write } from '../support/storage/store-pcs'

const cases = Number(process.env['UPGRADE_CASES'] ?? 500)

const done = { unknown: 0, keptFields: 0, old: 0, crippled: 0, upgraded: 0, relayed: 0 }

/** What a program of an earlier version did not know yet. */
const notYetKnown: readonly ((operation: JsonObject) => boolean)[] = [
  ({ collection }) => collection === 'tickets',
  ({ collection }) => collection === 'events' || collection === 'items',
  ({ collection }) => collection === 'customers',
  ({ type }) => type === 'erase',
  ({ type }) => type === 'delete' || type === 'erase',
  ({ type, fields }) => type === 'set' && typeof fields === 'object' && fields !== null && 'colour' in fields,
]

/** What only a program of a later version knows. */
function ofTomorrow(chance: Chance, made: number): JsonObject {
  return chance.one<JsonObject>([
    { type: 'merge', collection: 'customers', id: 'c0', into: 'c1' },
    { type: 'set', collection: 'robots', id: `r${chance.pick(2)}`, fields: { arms: made } },
    { type: 'add', collection: 'scans', id: `s${made}`, record: { ticketId: 't0' } },
    { type: 'set', collection: 'tickets', id: `new${made}`, fields: { shape: 'of tomorrow' } },
    { type: 'delete', collection: 'robots', id: 'r0' },
    { type: 'set', collection: 'payments', id: 'p0', fields: { amountCents: 1 } },
  ])
}

function known(chance: Chance, made: number): Operation {
  const customer = `c${chance.pick(3)}`
  const ticket = `t${chance.pick(2)}`
  return chance.one<Operation>([
    aCustomer(customer, `n${made}`),
    aTicket(ticket, { title: `n${made}`, customerId: customer }),
    anItem(`i${chance.pick(3)}`, ticket, made),
    anEvent(`e${made}`, ticket),
    aPayment(`p${made}`, ticket),
    { type: 'delete', collection: 'customers', id: customer },
    { type: 'erase', collection: 'items', id: `i${chance.pick(3)}` },
  ])
}

/** A field that no version of today has: kept with the record all the same. */
function withColour(made: number, { storage }: StorePc): JsonObject | undefined {
  const [id] = storage.store.office.tables.customers.keys()
  if (id === undefined) return undefined
  done.keptFields += 1
  return { type: 'set', collection: 'customers', id, fields: { colour: `#${made}` } }
}

type OldWriter = { readonly line: (operation: Operation) => Uint8Array }

/** A PC of the first format: its lines do not say what they had seen. */
function anOldWriter(office: string): OldWriter {
  let n = 0
  let p = ''
  return {
    line: (operation) => {
      n += 1
      const stamp = `${1_772_438_400_000 + n}-0000`
      const place = { v: 1, office, d: 'pc-old', e: 1, n, h: stamp, t: n, u: 'person-1', q: '', s: n - 1, p }
      const header = n === 1 ? { ...place, parent: null } : place
      const { bytes, hash } = encodeLine(header, {
        operations: [JSON.stringify(operation)],
        salts: [`s${n}`],
      })
      p = hash
      return bytes
    },
  }
}

/** Leaves on a PC's disk what a program would have left that did not know some operations. */
async function asOlderProgramLeft(pc: StorePc, isUnknown: (operation: JsonObject) => boolean): Promise<void> {
  await pc.storage.close()
  const { office: officeId, device } = pc.storage.identity
  const folders = foldersOf('/data')
  const office = emptyOffice()
  const pending: Pending[] = []
  const journal = await loadJournal({
    fileSystem: pc.disk,
    folder: folders.journal,
    office: officeId,
    device,
    after: [],
    pace: unpaced,
    take: ({ o }, origin) => {
      const all = o.map((entry) => ('op' in entry ? entry.op : undefined))
      const [mine, later] = [all.map((one) => (one && !isUnknown(one) ? one : undefined)), all]
      pending.push(...replay(office, mine, origin))
      const left = later.filter((one) => one !== undefined && isUnknown(one))
      pending.push(...left.flatMap((operation) => (operation === undefined ? [] : [{ operation, origin }])))
    },
  })
  if (journal.kind !== 'loaded') throw new Error(JSON.stringify(journal))
  rebuildDerived(office)
  const streams = journal.streams.all()
  const place = { fileSystem: pc.disk, folder: folders.snapshot, officeId, device }
  await writeSnapshot(place, { office, pending, replies: [], streams, lastStamp: journal.lastStamp })
  if (pending.some(({ operation }) => isOperation(operation))) done.crippled += 1
}

type Sim = {
  readonly chance: Chance
  readonly pcs: readonly StorePc[]
  readonly newer: LineWriter
  readonly newerLines: Uint8Array[]
  readonly old: OldWriter
  readonly oldLines: Uint8Array[]
  made: number
}

async function step(sim: Sim): Promise<void> {
  const { chance, pcs, newer, newerLines, old, oldLines } = sim
  const made = (sim.made += 1)
  const pc = chance.one(pcs)
  const what = chance.pick(100)
  if (what < 40) return write(pc, known(chance, made))
  if (what < 60) {
    // The newer program has heard all that this PC has, and its lines come in through it.
    newer.heads = Object.fromEntries(
      Object.entries(pc.storage.store.moment().streams.reduce(headsOf, {})).filter(
        ([device]) => device !== 'pc-new',
      ),
    )
    const colour = chance.isLucky(40) ? withColour(made, pc) : undefined
    const lines = newer.line(
      ofTomorrow(chance, made),
      ...(colour === undefined ? [known(chance, made)] : [colour]),
    )
    newerLines.push(lines.bytes)
    done.unknown += 1
    await receive(pc, newerLines)
    return undefined
  }
  if (what < 70) {
    oldLines.push(old.line(known(chance, made)))
    done.old += 1
    await receive(pc, oldLines)
    return undefined
  }
  const other = chance.one(pcs)
  if (other !== pc) done.relayed += (await tell(pc, other)).taken
  return undefined
}

type Seen = { [device: string]: { [epoch: string]: number } }

function headsOf(heads: Seen, { device, epoch, seq }: { device: string; epoch: number; seq: number }): Seen {
  return { ...heads, [device]: { ...heads[device], [epoch]: seq } }
}

/** Every line that a PC would send to one that has nothing, byte for byte. */
async function allLines(pc: StorePc): Promise<string[]> {
  const { lines } = await pc.storage.replica.linesFor([])
  return lines.map((line) => Buffer.from(line).toString()).toSorted()
}

async function run(seed: number): Promise<void> {
  const chance = createChance(seed)
  const pcs = await storePcs('A', 'B', 'C')
  const [a, b] = pcs
  if (a === undefined || b === undefined) return
  const { office } = a.storage.identity
  const newer = aLineWriter('pc-new', { office, seed })
  const sim: Sim = { chance, pcs, newer, newerLines: [], old: anOldWriter(office), oldLines: [], made: 0 }
  await write(a, aCustomer('c0'), aCustomer('c1'))
  for (let i = 6 + chance.pick(12); i > 0; i--) await step(sim)
  const before = digestOf(b)
  await asOlderProgramLeft(b, chance.one(notYetKnown))
  opened(await b.reopen())
  expect({ seed, digest: digestOf(b) }).toEqual({ seed, digest: before })
  done.upgraded += 1
  for (let i = chance.pick(8); i > 0; i--) await step(sim)
  await receive(b, sim.newerLines)
  await receive(b, sim.oldLines)
  expect({ seed, forks: await meetAll(pcs) }).toEqual({ seed, forks: [] })
  await receive(b, [...sim.newerLines, ...sim.oldLines])
  expect({ seed, forks: await meetAll(pcs) }).toEqual({ seed, forks: [] })
  const [first, ...others] = pcs.map(digestOf)
  for (const other of others) expect({ seed, digest: other }).toEqual({ seed, digest: first })
  const [lines, ...copies] = await Promise.all(pcs.map(allLines))
  for (const copy of copies) expect({ seed, lines: copy }).toEqual({ seed, lines })
  for (const line of [...sim.newerLines, ...sim.oldLines])
    expect({ seed, isKept: lines?.includes(Buffer.from(line).toString()) }).toEqual({ seed, isKept: true })
  for (const { storage } of pcs) {
    expect({ seed, wrong: wrongIndexes(storage.store.office) }).toEqual({ seed, wrong: [] })
    const waiting = storage.store.pending().filter(({ operation }) => isOperation(operation))
    const isShaped = ({ operation: { fields } }: Pending) => JSON.stringify(fields).includes('shape')
    expect({ seed, waiting: waiting.filter((one) => !isShaped(one)) }).toEqual({ seed, waiting: [] })
  }
}

describe('PCs of three versions in one office', () => {
  it(
    'lose nothing: what one does not know is kept, passed on byte for byte and applied after its upgrade',
    { timeout: 1_800_000 },
    async () => {
      for (let seed = firstSeed; seed < firstSeed + cases; seed++) await run(seed)
      tellSums('three versions', done)
      for (const [what, count] of Object.entries(done))
        expect({ what, enough: count > cases / 5 }).toEqual({ what, enough: true })
    },
  )
})
