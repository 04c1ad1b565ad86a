/** How long the main thread stands still while a thread makes the next snapshot. */
import { withChild } from '../processes.mjs'
import { summary } from '../statistics.mjs'
import { foldersOf } from './fill.mjs'

const rounds = 3

export async function measureSnapshots({ folder, module, say, sizes, record }) {
  for (const size of sizes) {
    say(`${size} tickets: snapshots while somebody works`)
    const found = []
    while (found.length < rounds)
      found.push(
        await withChild(module, undefined, (child) =>
          child.ask('snapshotBlock', { folder: foldersOf(folder, size).ours }),
        ),
      )
    const listOf = (part) => summary(found.map((one) => one[part]))
    record({ measure: 'snapshot-block', size, store: 'ours', unit: 'ms', ...listOf('busy') })
    record({ measure: 'snapshot-block', size, store: 'without a snapshot', unit: 'ms', ...listOf('quiet') })
    record({ measure: 'snapshot-time', size, store: 'ours', unit: 'ms', ...listOf('took') })
  }
}
