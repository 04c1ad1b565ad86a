/** Durable edits: each size has a process that stays open, in which the store and a bare file take turns. */
import { startChild } from '../processes.mjs'
import { summary } from '../statistics.mjs'
import { foldersOf } from './fill.mjs'

const blockLength = 50
/** Until the code is compiled and the disk has its new file. */
const warmUp = 200
/** When new lines are compacted into the next snapshot (engine: snapshot). */
const leastTrigger = 8 * 1024 * 1024
const triggerShare = 0.25

async function openSize({ folder, module }, size) {
  const { ours } = foldersOf(folder, size)
  const child = await startChild(module)
  await child.ask('open', { folder: ours })
  await child.ask('edits', { count: warmUp })
  const bytes = await child.ask('journalBytes', { folder: ours })
  return { size, ours, child, bytes, times: [], raw: [] }
}

export async function measureEdits({ folder, module, say, sizes, editBlocks, record }) {
  say('Single edits: opening the office of every size')
  const offices = []
  for (const size of sizes) offices.push(await openSize({ folder, module }, size))
  const lineBytes = await lengthOfLine(offices[0])
  for (let block = 0; block < editBlocks; block += 1) {
    for (const office of offices) {
      office.times.push(...(await office.child.ask('edits', { count: blockLength })))
      const question = { folder, count: blockLength, bytes: lineBytes }
      office.raw.push(...(await office.child.ask('rawAppends', question)))
    }
  }
  for (const { size, ours, child, bytes, times, raw } of offices) {
    const grown = (await child.ask('journalBytes', { folder: ours })) - bytes
    const edits = times.length + (size === sizes[0] ? blockLength : 0)
    const each = grown / edits
    const snapshot = await child.ask('snapshotBytes', { folder: ours })
    const trigger = Math.max(leastTrigger, triggerShare * snapshot)
    record({ measure: 'edit', size, store: 'ours', unit: 'ms', ...summary(times) })
    record({ measure: 'edit', size, store: 'append + datasync', unit: 'ms', ...summary(raw) })
    record({ measure: 'edit-bytes', size, store: 'ours', unit: 'bytes', median: each, runs: edits })
    const amortised = each * (1 + snapshot / trigger)
    record({
      measure: 'edit-bytes-amortised',
      size,
      store: 'ours',
      unit: 'bytes',
      median: amortised,
      runs: 1,
    })
    record({ measure: 'snapshot-bytes', size, store: 'ours', unit: 'bytes', median: snapshot, runs: 1 })
    await child.ask('close')
    await child.end()
  }
}

/** Bytes of one line of the journal, as a block of edits leaves them. */
async function lengthOfLine({ child, ours }) {
  const before = await child.ask('journalBytes', { folder: ours })
  await child.ask('edits', { count: blockLength })
  return Math.round(((await child.ask('journalBytes', { folder: ours })) - before) / blockLength)
}
