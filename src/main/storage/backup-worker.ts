import { parentPort } from 'node:worker_threads'
import type { JobInputs, JobName } from './backup-jobs'
import { runJob } from './backup-jobs'
import { thisMachine } from './machine'
import { nodeFileSystem } from './node-file-system'

/** A thread that does one backup job on the real disk and ends. */
type Order<N extends JobName> = { readonly name: N; readonly input: JobInputs[N] }

/** Sent by `runInThread` of this program only. */
function isOrder(value: unknown): value is Order<JobName> {
  return typeof value === 'object' && value !== null && 'name' in value && 'input' in value
}

async function work<N extends JobName>({ name, input }: Order<N>): Promise<void> {
  let told = 0
  const report = (done: number, all: number) => {
    const percent = Math.floor((done / Math.max(1, all)) * 100)
    if (percent === told) return
    told = percent
    parentPort?.postMessage({ done, all })
  }
  const outcome = await runJob(name, input, { fileSystem: nodeFileSystem, machine: thisMachine, report })
  parentPort?.postMessage({ outcome })
}

parentPort?.postMessage('ready')
parentPort?.once('message', (order: unknown) => {
  if (isOrder(order)) void work(order)
})
