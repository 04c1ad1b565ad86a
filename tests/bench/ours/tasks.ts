import { readdir, stat, writeFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { nodeFileSystem } from '../../../src/main/storage/node-file-system'
import { findAny } from '../../../src/main/backend/views/find'
import { createFinder } from '../../../src/main/search/finder'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { done } from '../../../src/shared/domain/refusal'
import { createIdleTimer } from '../../support/search-office'
import { searchQueries } from '../../support/search-queries'
import { noteOf, settledMemory, timed } from '../peers/plain-rows.mjs'
import { opened, optionsFor, writeOffice } from './write-office'

const argsSchema = z.object({
  folder: z.string().default(''),
  rows: z.string().default(''),
  tickets: z.int().default(0),
  until: z.int().default(0),
  count: z.int().default(0),
  bytes: z.int().default(0),
})
type Args = z.infer<typeof argsSchema>

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

async function open(folder: string): Promise<void> {
  storage = await opened(optionsFor(folder))
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

const tasksOf = {
  write: ({ folder, tickets, until }: Args) => writeOffice(folder, tickets, until),
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
  snapshotBytes: async ({ folder }: Args) => {
    const all = join(folder, 'office', 'snapshot')
    const newest = (await readdir(all))
      .filter((name) => /^\d+$/.test(name))
      .toSorted()
      .at(-1)
    return newest === undefined ? 0 : sizeOf(join(all, newest))
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
    let found = 0
    for (const { text, wanted } of queries) {
      const begun = performance.now()
      const hits = findAny(store.office, finder, { text, limit: foundAtMost, now: Date.now() })
      times.push(performance.now() - begun)
      if (JSON.stringify(hits).includes(wanted)) found += 1
    }
    return { times, build, found: found / queries.length }
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
