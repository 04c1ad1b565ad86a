import { Worker } from 'node:worker_threads'
import type { Compacted } from './compact'
import type { Compactor } from './compactor'

/** The wire carries no types; the thread runs the same program. */
function isCompacted(message: unknown): message is { readonly compacted: Compacted } {
  return typeof message === 'object' && message !== null && 'compacted' in message
}

function failureIn(message: unknown): Error {
  const isTold = typeof message === 'object' && message !== null && 'failure' in message
  return new Error(isTold ? String(message.failure) : 'the thread said something unknown')
}

/** Compacts in a thread of its own, started for each order and ended after it. */
export function createSnapshotThread(script: URL | string): Compactor {
  let running: { readonly worker: Worker; readonly isOver: Promise<unknown> } | undefined
  return {
    compact: async (order) => {
      const worker = new Worker(script)
      const work = new Promise<Compacted>((resolve, reject) => {
        worker.once('message', (message: unknown) => {
          if (isCompacted(message)) resolve(message.compacted)
          else reject(failureIn(message))
        })
        worker.once('error', reject)
        worker.once('exit', () => reject(new Error('the thread ended')))
      })
      running = { worker, isOver: work.catch(() => undefined) }
      worker.postMessage({ order })
      try {
        return await work
      } finally {
        running = undefined
        await worker.terminate()
      }
    },
    abandon: async () => {
      // Asked, not ended: a call that is under way must be over before anybody else touches the folder.
      running?.worker.postMessage({ abandon: true })
      await running?.isOver
    },
  }
}
