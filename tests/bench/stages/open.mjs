/** Opening, memory and single edits of every store, each time in a process of its own, one after the other. */
import { OverLimit, withChild } from '../processes.mjs'
import { peers } from '../peers.mjs'
import { summary } from '../statistics.mjs'
import { firstLine, foldersOf } from './fill.mjs'

const openLimitMs = 120_000
/** A store that takes longer than this is opened once: its minutes would not change the picture. */
const slowMs = 15_000
const editsForMs = 3_000
const editsAtMost = 400

function newRuns() {
  return { wall: [], cpu: [], heap: [], rss: [], edits: [] }
}

async function openOnce(path, folders, id, runs) {
  const folder = id === 'ours' ? folders.ours : folders.of(id)
  await withChild(path, openLimitMs, async (child) => {
    if (id === 'nedb') await child.ask('know', { rows: folders.rows })
    const { wall, cpu } = await child.ask('open', { folder })
    const { heap, rss } = await child.ask('memory')
    runs.wall.push(wall)
    runs.cpu.push(cpu)
    runs.heap.push(heap)
    runs.rss.push(rss)
    if (id === 'ours') await child.ask('close')
    else if (id !== 'json-parse')
      runs.edits.push(...(await child.ask('edits', { count: editsAtMost, forMs: editsForMs })))
  })
}

function isSlow(id, { wall }) {
  return id !== 'ours' && id !== 'json-parse' && wall.some((ms) => ms > slowMs)
}

/** Opens every store `rounds` times, taking turns, so that a busy moment of the machine hits all alike. */
export async function openStores({ folder, module, say, rounds, record }, size, failed) {
  const folders = foldersOf(folder, size)
  const stores = [{ id: 'ours', module }, ...peers]
  const runs = Object.fromEntries(stores.map(({ id }) => [id, newRuns()]))
  for (let round = 1; round <= rounds; round += 1) {
    say(`${size} tickets: opening every store, round ${round} of ${rounds}`)
    for (const { id, module: path } of stores) {
      if (failed[id] !== undefined || isSlow(id, runs[id])) continue
      try {
        await openOnce(path, folders, id, runs[id])
      } catch (error) {
        const isLate = error instanceof OverLimit
        failed[id] = isLate ? `over ${openLimitMs / 1_000} s` : firstLine(error)
      }
    }
  }
  for (const { id } of stores) {
    const at = { size, store: id }
    if (failed[id] !== undefined) {
      record({ measure: 'open', ...at, unit: 'ms', failed: failed[id] })
      continue
    }
    const { wall, cpu, heap, rss, edits } = runs[id]
    record({ measure: 'open', ...at, unit: 'ms', ...summary(wall) })
    record({ measure: 'open-work', ...at, unit: 'ms', ...summary(cpu) })
    record({ measure: 'memory-heap', ...at, unit: 'bytes', ...summary(heap) })
    record({ measure: 'memory-rss', ...at, unit: 'bytes', ...summary(rss) })
    if (edits.length > 0) record({ measure: 'edit', ...at, unit: 'ms', ...summary(edits) })
  }
}
