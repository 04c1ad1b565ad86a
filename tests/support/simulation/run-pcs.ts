import { expect } from 'vitest'
import type { Told } from '../../../src/main/storage/outgoing'
import { fsck } from '../../../src/shared/domain/fsck'
import { officeConflicts } from '../../../src/shared/domain/office-conflicts'
import { contestedIn } from '../../../src/shared/replication/conflicts'
import type { Chance } from './chance'
import { clockErrorsMs, createChance } from './chance'
import { deskSteps, likelySteps } from './desk-steps'
import type { Pc } from './pcs'
import { firstSeed, tellSums } from './sums'
import { anOfficeOf, digestOf, heal, linesFor, receive } from './pcs'

const stepsPerSchedule = 300

/** What happened over all schedules, so that one in which nothing did is noticed. */
export const done = {
  acts: 0,
  refused: 0,
  sent: 0,
  lost: 0,
  twice: 0,
  late: 0,
  restarts: 0,
  parted: 0,
  rivals: 0,
  conflicts: 0,
}

type Message = { readonly to: Pc; readonly lines: readonly Uint8Array[] }
type Network = {
  readonly messages: Message[]
  parts: readonly number[]
  /** Where a sender believes another PC to be, with what it has sent. */
  readonly believed: Map<string, readonly Told[]>
}

/** PCs in different parts hear nothing of each other. */
function isParted({ parts }: Network, a: Pc, b: Pc): boolean {
  return parts[a.index] !== parts[b.index]
}

async function act(pc: Pc, chance: Chance): Promise<void> {
  const step = deskSteps[chance.one(likelySteps)]
  const reply = await step?.(pc.desk, pc.office, chance.pick)
  if (reply?.ok === true) done.acts += 1
  else done.refused += 1
}

async function send(network: Network, pcs: readonly Pc[], chance: Chance): Promise<void> {
  const from = chance.one(pcs)
  const to = chance.one(pcs)
  if (from === to || isParted(network, from, to)) return
  const pair = `${from.index} ${to.index}`
  // Some ask first how far the other is; some send on behind what is still under way.
  const believed = chance.isLucky(50) ? network.believed.get(pair) : undefined
  const { lines } = await linesFor(from, to, believed)
  network.believed.set(pair, from.office.storage().replica.streams())
  if (lines.length === 0) return
  if (chance.isLucky(15)) {
    done.lost += 1
    return
  }
  network.messages.push({ to, lines })
  done.sent += 1
  if (!chance.isLucky(10)) return
  network.messages.push({ to, lines })
  done.twice += 1
}

/** Messages arrive in any order, late ones after newer ones, in pieces. */
async function deliver(network: Network, chance: Chance): Promise<void> {
  if (network.messages.length === 0) return
  const [message] = network.messages.splice(chance.pick(network.messages.length), 1)
  if (message === undefined) return
  const { to, lines } = message
  const kept = chance.isLucky(20) ? lines.slice(0, chance.pick(lines.length + 1)) : lines
  const reply = await receive(to, kept)
  if (reply.ok && reply.value.waiting > 0) done.late += 1
  if (reply.ok) expect(reply.value.forks).toEqual([])
}

async function step(network: Network, pcs: readonly Pc[], chance: Chance): Promise<void> {
  const what = chance.pick(100)
  if (what < 45) return act(chance.one(pcs), chance)
  if (what < 70) return send(network, pcs, chance)
  if (what < 95) return deliver(network, chance)
  if (what < 96) {
    done.restarts += 1
    return chance.one(pcs).restart()
  }
  if (what < 98) chance.one(pcs).clock.move(chance.one(clockErrorsMs))
  else {
    network.parts = pcs.map(() => chance.pick(3))
    done.parted += 1
  }
  return undefined
}

/** What people are asked to settle: the same list on every PC. */
function conflictLists({ office }: Pc) {
  const all = office.storage().store.office
  return { versions: contestedIn(all), office: officeConflicts(all) }
}

/** One schedule: two to eight PCs, 300 steps, then everybody hears everything and must agree. */
export async function runPcs(seed: number): Promise<void> {
  const chance = createChance(seed)
  const pcs = await anOfficeOf(2 + chance.pick(7), seed, chance)
  const network: Network = { messages: [], parts: pcs.map(() => 0), believed: new Map() }
  for (let i = 0; i < stepsPerSchedule; i++) await step(network, pcs, chance)
  expect({ seed, forks: await heal(pcs) }).toEqual({ seed, forks: [] })
  const [first, ...others] = pcs.map(digestOf)
  for (const other of others) expect({ seed, digest: other }).toEqual({ seed, digest: first })
  const [lists, ...otherLists] = pcs.map(conflictLists)
  for (const other of otherLists) expect({ seed, lists: other }).toEqual({ seed, lists })
  done.conflicts += lists?.office.length ?? 0
  const [pc] = pcs
  const office = pc?.office.storage().store.office
  if (office === undefined) return
  for (const { rivals } of office.merges.values()) done.rivals += Object.keys(rivals).length
  expect({ seed, findings: fsck(office).findings }).toEqual({ seed, findings: [] })
  for (const { office: own } of pcs) expect({ seed, errors: own.errors }).toEqual({ seed, errors: [] })
}

const schedules = Number(process.env['PC_SCHEDULES'] ?? 5_000)

/** Every other schedule, from the first or the second seed on. */
export async function expectPcsAgree(half: 0 | 1): Promise<void> {
  let runs = 0
  for (let seed = firstSeed + half; seed < firstSeed + schedules; seed += 2) {
    await runPcs(seed)
    runs += 1
  }
  for (const [what, count] of Object.entries(done))
    expect({ what, enough: count > runs / 10 }).toEqual({ what, enough: true })
  tellSums('PCs', { schedules: runs, steps: runs * stepsPerSchedule, ...done })
}
