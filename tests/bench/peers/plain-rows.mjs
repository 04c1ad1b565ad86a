/** The same rows for every store: one JSON array per collection, as our own store held them after opening. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

export function collectionNames(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
}

export function readRows(folder, collection) {
  return JSON.parse(readFileSync(join(folder, `${collection}.json`), 'utf8'))
}

/** Memory after everything that can be collected was. */
export function settledMemory() {
  for (let round = 0; round < 3; round += 1) globalThis.gc()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: heapUsed + external, rss }
}

/** Work of this process, all threads, since an earlier `process.cpuUsage()`, ms. */
export function workSince(earlier) {
  const { user, system } = process.cpuUsage(earlier)
  return (user + system) / 1_000
}

/** How long something takes, on the clock and in work of all threads (ms). */
export async function timed(act) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await act()
  return { wall: performance.now() - start, cpu: workSince(cpu) }
}

/** The tasks every store in memory has: what is asked of one is asked of all. */
export function storeTasks({ fill, open, edit }) {
  let store
  let before
  return {
    fill: ({ rows, folder }) => fill(rows, folder),
    open: async ({ folder }) => {
      before = settledMemory()
      return timed(async () => {
        store = await open(folder)
      })
    },
    memory: () => {
      const after = settledMemory()
      return { heap: after.heap - before.heap, rss: after.rss - before.rss }
    },
    /** Durations of single edits, ms: as many as asked for, fewer when time runs out. */
    edits: async ({ count, forMs }) => {
      const times = []
      const end = performance.now() + forMs
      while (times.length < count && (times.length === 0 || performance.now() < end)) {
        const start = performance.now()
        await edit(store, times.length)
        times.push(performance.now() - start)
      }
      return times
    },
  }
}

/** What one edit writes, another text each time: a store may see that nothing changes and write nothing. */
export function noteOf(turn) {
  return `Ecken wie beim Muster, Abzug ${process.pid}-${turn}`
}
