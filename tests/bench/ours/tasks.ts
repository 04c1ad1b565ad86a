import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { readFile, readdir, stat, writeFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { nodeFileSystem } from '../../../src/main/storage/node-file-system'
import { findAny } from '../../../src/main/backend/views/find'
import { createFinder } from '../../../src/main/search/finder'
import type { StorageOptions } from '../../../src/main/storage/environment'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { createSnapshotThread } from '../../../src/main/storage/snapshot-thread'
import { done } from '../../../src/shared/domain/refusal'
import { createIdleTimer } from '../../support/search-office'
import { searchQueries } from '../../support/search-queries'
import { noteOf, settledMemory, timed, workSince } from '../peers/plain-rows.mjs'
import { opened, optionsFor, writeOffice } from './write-office'

const argsSchema = z.object({
  folder: z.string().default(''),
  rows: z.string().default(''),
  tickets: z.int().default(0),
  until: z.int().default(0),
  /** How many of the tickets are open, each with steps; 0: as many as an office usually has, without. */
  open: z.int().default(0),
  count: z.int().default(0),
  bytes: z.int().default(0),
})
type Args = z.infer<typeof argsSchema>

const betweenEditsMs = 100

/** How many of each kind the find box asks for. */
const foundAtMost = 20

let storage: OpenedStorage | undefined
let before = { heap: 0, rss: 0 }
let ticketIds: readonly string[] = []
let turn = 0

function current(): OpenedStorage {
  if (storage === undefined) throw new Error('nothing is open')
  return storage
}

/** As the program does it: snapshots are made by the same thread, which lies beside this bundle. */
async function open(folder: string, over: Pick<StorageOptions, 'snapshots'> = {}): Promise<void> {
  const compactor = createSnapshotThread(join(import.meta.dirname, 'snapshot-worker.js'))
  storage = await opened({ ...optionsFor(folder), compactor, ...over })
}

/** One edit as a screen makes it: one field of one ticket. */
async function edit(): Promise<number> {
  const { store } = current()
  turn += 1
  const id = ticketIds[turn % ticketIds.length] ?? ''
  const fields = { benchNote: noteOf(turn) }
  const operation = { type: 'set', collection: 'tickets', id, fields } as const
  const author = { person: 'person-1', requestId: `edit-${process.pid}-${turn}` }
  const start = performance.now()
  const outcome = await store.commit(author, () => done({ operations: [operation], value: null }))
  const took = performance.now() - start
  if (!outcome.ok) throw new Error(`refused: ${outcome.code}`)
  return took
}

/** Bytes of the files in a folder and those below. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

async function newestSnapshot(folder: string): Promise<string> {
  const all = join(folder, 'office', 'snapshot')
  const names = (await readdir(all)).filter((name) => /^\d+$/.test(name))
  return join(all, names.toSorted().at(-1) ?? '')
}

/** The one that counts; the copy of its name is written last. */
async function currentSnapshot(folder: string): Promise<string> {
  const all = join(folder, 'office', 'snapshot')
  const name = /"value":"(\d+)"/.exec(await readFile(join(all, 'CURRENT-2'), 'utf8'))?.[1] ?? ''
  return join(all, name)
}

/** Edits a few times a second until it is over; the longest delay of the event loop meanwhile, ms. */
async function longestBlock(isOver: () => Promise<boolean>): Promise<number> {
  if (ticketIds.length === 0) ticketIds = [...current().store.office.tables.tickets.keys()]
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  do {
    await edit()
    await setTimeout(betweenEditsMs)
  } while (!(await isOver()))
  delays.disable()
  return delays.max / 1e6
}

const tasksOf = {
  write: ({ folder, tickets, until, open: busy }: Args) =>
    writeOffice(folder, tickets, until, busy === 0 ? {} : { open: busy, steps: true }),
  /** The rows as memory holds them, for the other stores. */
  dump: async ({ folder, rows }: Args) => {
    await open(folder)
    await mkdir(rows, { recursive: true })
    for (const [collection, table] of Object.entries(current().store.office.tables)) {
      const texts = [...table.values()].map((row) => JSON.stringify(row))
      await writeFile(join(rows, `${collection}.json`), `[${texts.join(',\n')}]`)
    }
    await current().close()
  },
  open: async ({ folder }: Args) => {
    before = settledMemory()
    return timed(() => open(folder))
  },
  memory: () => {
    const after = settledMemory()
    ticketIds = []
    return { heap: after.heap - before.heap, rss: after.rss - before.rss }
  },
  edits: async ({ count }: Args) => {
    if (ticketIds.length === 0) ticketIds = [...current().store.office.tables.tickets.keys()]
    const times: number[] = []
    while (times.length < count) times.push(await edit())
    // The seal of the last edit belongs to it and shall not fall into what is measured next.
    await current().store.sealed()
    return times
  },
  journalBytes: ({ folder }: Args) => sizeOf(join(folder, 'office', 'journal')),
  snapshotBytes: async ({ folder }: Args) => sizeOf(await newestSnapshot(folder)),
  /**
   * The longest the event loop stood still (ms) while a snapshot was made and somebody worked, and in as long a time
   * without one. Opens the office so that its first edit makes the snapshot due.
   */
  snapshotBlock: async ({ folder }: Args) => {
    await open(folder, { snapshots: { minBytes: 1, share: 0, recordsAtQuit: 0 } })
    const before = await newestSnapshot(folder)
    const start = performance.now()
    const busy = await longestBlock(async () => (await currentSnapshot(folder)) !== before)
    const took = performance.now() - start
    await current().close()
    await open(folder, { snapshots: { minBytes: Infinity, share: Infinity, recordsAtQuit: 0 } })
    const until = performance.now() + took
    const quiet = await longestBlock(async () => performance.now() > until)
    await current().close()
    return { busy, quiet, took }
  },
  /** The same file API without a store: an equally long line appended and synced. */
  rawAppends: async ({ folder, count, bytes }: Args) => {
    const path = join(folder, 'raw-appends')
    await rm(path, { force: true })
    const file = await nodeFileSystem.create(path)
    const line = Buffer.alloc(bytes, 'x')
    const times: number[] = []
    for (let at = 0; times.length < count; at += bytes) {
      const start = performance.now()
      await file.write(line, at)
      await file.datasync()
      times.push(performance.now() - start)
    }
    await file.close()
    return times
  },
  /** What somebody at the counter types, each with the record that is looked for. */
  queries: ({ count }: Args) => {
    const { customers, tickets } = current().store.office.tables
    return searchQueries({ customers: [...customers.values()], tickets: [...tickets.values()] }, count)
  },
  /** Each query once, as one call of the find box; `build` is the idle time before, `found` a share of all. */
  search: ({ count }: Args) => {
    const { store } = current()
    const idle = createIdleTimer()
    const start = performance.now()
    const finder = createFinder(store, idle.timer)
    idle.runAll()
    const build = performance.now() - start
    const queries = tasksOf.queries({ ...argsSchema.parse({}), count })
    const times: number[] = []
    const work: number[] = []
    let found = 0
    for (const { text, wanted } of queries) {
      const cpu = process.cpuUsage()
      const begun = performance.now()
      const hits = findAny(store.office, finder, { text, limit: foundAtMost, now: Date.now() })
      times.push(performance.now() - begun)
      work.push(workSince(cpu))
      if (JSON.stringify(hits).includes(wanted)) found += 1
    }
    return { times, work, build, found: found / queries.length }
  },
  close: () => current().close(),
}

type Task = (args: Args) => unknown

/** What the benchmark may ask of this process. */
export const tasks: Record<string, (args: unknown) => unknown> = Object.fromEntries(
  Object.entries<Task>(tasksOf).map(([name, task]) => [
    name,
    (args: unknown) => task(argsSchema.parse(args)),
  ]),
)
