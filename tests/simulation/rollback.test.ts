import { describe, expect, it } from 'vitest'
import type { Fork } from '../../src/main/storage/incoming'
import { parseLine } from '../../src/main/storage/line'
import type { Chance } from '../support/simulation/chance'
import { createChance } from '../support/simulation/chance'
import { firstSeed, tellSums } from '../support/simulation/sums'
import type { MemoryFileSystem } from '../support/storage/memory-file-system'
import { aCustomer } from '../support/storage/records'
import type { StorePc } from '../support/storage/store-pcs'
import {
  aPcOver,
  aStorePc,
  copiesOf,
  digestOf,
  linesIn,
  opened,
  tell,
  write,
} from '../support/storage/store-pcs'
import { openStorage } from '../../src/main/storage/start'
import { createMemoryMachine } from '../support/storage/memory-store'

const cases = Number(process.env['ROLLBACK_CASES'] ?? 2_000)

const ways = ['cloned', 'cloned-elsewhere', 'data-put-back', 'all-put-back'] as const
type Way = (typeof ways)[number]
const done = { midWrite: 0, forked: 0, alarmed: 0, quiet: 0, stopped: 0, epochs: 0, lost: 0 }

type Sim = {
  readonly chance: Chance
  readonly pcs: StorePc[]
  readonly forks: Fork[]
  made: number
}

async function meet({ forks }: Sim, from: StorePc, to: StorePc): Promise<boolean> {
  const { seen, taken } = await tell(from, to)
  forks.push(...seen)
  return taken > 0
}

async function step(sim: Sim): Promise<void> {
  const { chance, pcs } = sim
  const pc = chance.one(pcs)
  const what = chance.pick(100)
  if (what < 45) return write(pc, aCustomer(`c${(sim.made += 1)}`))
  if (what < 55) {
    const [id = ''] = [...pc.storage.store.office.tables.customers.keys()].slice(-1)
    if (id === '') return undefined
    const fields = { note: `n${(sim.made += 1)}` }
    return write(pc, { type: 'set', collection: 'customers', id, fields })
  }
  if (what < 92) {
    const other = chance.one(pcs)
    if (other !== pc) await meet(sim, pc, other)
    return undefined
  }
  if (what < 96) await pc.storage.close()
  else await pc.storage.store.sealed()
  opened(await pc.reopen())
  return undefined
}

/** The last line of the newest epoch under this PC's name, read without the program. */
function endOf(disk: MemoryFileSystem, device: string): { epoch: number; seq: number } {
  const end = { epoch: 0, seq: 0 }
  for (const path of [...disk.files.keys()].filter((one) => one.startsWith(`/data/journal/${device}/`))) {
    for (const bytes of linesIn(disk.files.get(path))) {
      const parsed = parseLine(bytes.subarray(0, -1))
      if (parsed.kind !== 'line') continue
      const { e: epoch, n: seq } = parsed.line
      if (epoch > end.epoch || (epoch === end.epoch && seq > end.seq)) Object.assign(end, { epoch, seq })
    }
  }
  return end
}

type Witnessed = { readonly value: { readonly head: { readonly epoch: number; readonly seq: number } } }

function isWitnessAhead(disk: MemoryFileSystem, device: string): boolean {
  const { value }: Witnessed = JSON.parse(disk.text('/user/witness.json'))
  const end = endOf(disk, device)
  return value.head.epoch > end.epoch || (value.head.epoch === end.epoch && value.head.seq > end.seq)
}

/** The PC is put back to the copy: at the start it must be found out exactly when the witness knows more. */
async function putBack(pc: StorePc, copy: MemoryFileSystem, seed: number): Promise<StorePc> {
  const { device } = pc.storage.identity
  const isAhead = isWitnessAhead(copy, device)
  const machine = createMemoryMachine('machine-A')
  for (let i = 0; i < 100; i++) machine.next()
  const asked = await openStorage({ ...pc.options, fileSystem: copy, machine })
  const code = asked.kind === 'stopped' ? asked.code : asked.kind
  expect({ seed, code }).toEqual({ seed, code: isAhead ? 'rolled-back' : 'opened' })
  if (asked.kind === 'opened') await asked.close()
  else done.stopped += 1
  const again = await aPcOver({ ...pc, disk: copy }, { machineId: 'machine-A', accept: ['rolled-back'] })
  if (isAhead) {
    const { epoch, pcLetter } = again.storage.identity
    expect({ seed, isNew: epoch > pc.storage.identity.epoch }).toEqual({ seed, isNew: true })
    expect({ seed, isOther: pcLetter !== pc.storage.identity.pcLetter }).toEqual({ seed, isOther: true })
    done.epochs += 1
  }
  return again
}

async function turnBack(sim: Sim, way: Way, copy: MemoryFileSystem, seed: number): Promise<void> {
  const [a] = sim.pcs
  if (a === undefined) return
  copy.files.delete('/data/lock.json')
  if (way === 'cloned' || way === 'cloned-elsewhere') {
    const machineId = way === 'cloned' ? 'machine-A' : 'machine-X'
    const clone = await aPcOver({ ...a, disk: copy }, { machineId, accept: ['rolled-back'] })
    if (way === 'cloned-elsewhere') {
      expect({ seed, epoch: clone.storage.identity.epoch > 1 }).toEqual({ seed, epoch: true })
      done.epochs += 1
    }
    sim.pcs.push(clone)
    return
  }
  if (way === 'data-put-back') {
    // Its witness is written at starts and ends.
    if (sim.chance.isLucky(70)) {
      await a.storage.close()
      opened(await a.reopen())
    }
    for (const path of copy.files.keys()) if (path.startsWith('/user/')) copy.files.delete(path)
    for (const [path, bytes] of a.disk.files) if (path.startsWith('/user/')) copy.put(path, bytes.slice())
  }
  sim.pcs[0] = await putBack(a, copy, seed)
}

/** Each stream's lines on one PC's disk, by number. */
function streamsOf(pc: StorePc): Map<string, string> {
  const lines = new Map<string, string>()
  for (const { device, epoch, seq } of pc.storage.replica.streams()) {
    for (const path of copiesOf(pc, device)) {
      for (const bytes of linesIn(pc.disk.files.get(path))) {
        const parsed = parseLine(bytes.subarray(0, -1))
        if (parsed.kind !== 'line' || parsed.line.e !== epoch || parsed.line.n > seq) continue
        lines.set(`${device} ${epoch} ${parsed.line.n}`, Buffer.from(bytes).toString())
      }
    }
  }
  return lines
}

/** The streams that have two different lines of one number, somewhere. */
function collisions(pcs: readonly StorePc[]): Set<string> {
  const first = new Map<string, string>()
  const found = new Set<string>()
  for (const pc of pcs) {
    for (const [place, text] of streamsOf(pc)) {
      if ((first.get(place) ?? text) !== text) found.add(place.slice(0, place.lastIndexOf(' ')))
      first.set(place, text)
    }
  }
  return found
}

async function healed(sim: Sim): Promise<void> {
  for (let moved = true; moved;) {
    moved = false
    for (const from of sim.pcs) {
      for (const to of sim.pcs) if (from !== to && (await meet(sim, from, to))) moved = true
    }
  }
}

async function run(seed: number): Promise<void> {
  const chance = createChance(seed)
  const way = chance.one(ways)
  const shot: { at: number; copy: MemoryFileSystem | undefined } = { at: Infinity, copy: undefined }
  const watch = {
    after: () => {
      shot.at -= 1
      if (shot.at === 0) {
        shot.copy = a.disk.copy()
        done.midWrite += 1
      }
    },
  }
  const a: StorePc = await aStorePc('A', { watch })
  const { office } = a.storage.identity
  const pcs = [a, await aStorePc('B', { office }), await aStorePc('C', { office })]
  const sim: Sim = { chance, pcs, forks: [], made: 0 }
  for (let i = chance.pick(5); i >= 0; i--) await step(sim)
  expect({ seed, forks: sim.forks }).toEqual({ seed, forks: [] })
  shot.at = 1 + chance.pick(40)
  for (let i = chance.pick(6); i >= 0; i--) await step(sim)
  const before = a.storage.store.durable()
  await turnBack(sim, way, shot.copy ?? a.disk.copy(), seed)
  // Both go on, mostly before anybody hears of it.
  if (chance.isLucky(70)) {
    for (const pc of [sim.pcs[0], sim.pcs.at(-1)])
      if (pc !== undefined) await write(pc, aCustomer(`c${(sim.made += 1)}`))
  }
  for (let i = 2 + chance.pick(6); i >= 0; i--) await step(sim)
  await healed(sim)
  judge(sim, seed, way)
  if (way !== 'cloned' && way !== 'cloned-elsewhere' && before.length > 0) done.lost += 1
  await expectSameAfterStart(sim, seed, way)
}

/** What was merged is what the disk holds: one branch of each stream, in order. */
async function expectSameAfterStart({ pcs }: Sim, seed: number, way: Way): Promise<void> {
  for (const pc of [pcs[0], pcs.at(-1)]) {
    if (pc === undefined) continue
    const digest = digestOf(pc)
    await pc.storage.store.sealed()
    opened(await pc.reopen())
    expect({ seed, way, digest: digestOf(pc) }).toEqual({ seed, way, digest })
  }
}

function judge({ pcs, forks }: Sim, seed: number, way: Way): void {
  const found = new Set(forks.map(({ device, epoch }) => `${device} ${epoch}`))
  const twice = collisions(pcs)
  for (const stream of twice)
    expect({ seed, way, stream, isFound: found.has(stream) }).toEqual({ seed, way, stream, isFound: true })
  if (twice.size > 0) done.forked += 1
  else if (found.size > 0) done.alarmed += 1
  else {
    done.quiet += 1
    const [first, ...others] = pcs.map(digestOf)
    for (const other of others) expect({ seed, way, digest: other }).toEqual({ seed, way, digest: first })
  }
  // Only the copied PC's name can be used twice.
  const device = pcs[0]?.storage.identity.device ?? ''
  for (const stream of found)
    expect({ seed, way, stream: stream.split(' ')[0] }).toEqual({ seed, way, stream: device })
}

describe('a PC whose disk is copied or put back at any moment', () => {
  it(
    'is found out at the start when its witness knows more, and else when a second line of one number is met',
    { timeout: 1_800_000 },
    async () => {
      for (let seed = firstSeed; seed < firstSeed + cases; seed++) await run(seed)
      tellSums('rollback and clone', done)
      for (const [what, count] of Object.entries(done))
        expect({ what, enough: count > cases / 30 }).toEqual({ what, enough: true })
    },
  )
})
