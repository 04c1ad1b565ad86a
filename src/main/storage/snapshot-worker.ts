import { parentPort } from 'node:worker_threads'
import type { CompactionOrder } from './compact'
import { createCompactor } from './compactor'
import { nodeFileSystem } from './node-file-system'

/** The thread that makes one snapshot on the real disk; it is given paths, never records. */
const compactor = createCompactor(nodeFileSystem)

/** Sent by `createSnapshotThread` of this program only. */
function isOrder(value: unknown): value is { readonly order: CompactionOrder } {
  return typeof value === 'object' && value !== null && 'order' in value
}

async function work(order: CompactionOrder): Promise<void> {
  try {
    parentPort?.postMessage({ compacted: await compactor.compact(order) })
  } catch (error) {
    parentPort?.postMessage({ failure: String(error) })
  }
}

parentPort?.on('message', (message: unknown) => {
  if (isOrder(message)) void work(message.order)
  else void compactor.abandon()
})
