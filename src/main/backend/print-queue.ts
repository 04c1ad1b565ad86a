import type { PrintWay } from '../../shared/contract/papers'
import type { Emit } from './events'
import type { Ports } from './ports'
import { afterTry, printOnce } from './print-attempt'
import type { NewPrintJob, PrintJob } from './print-queue-file'
import { createPrintFile } from './print-queue-file'

/**
 * What this PC still has to print. Jobs are on disk before anybody is told of them, each printer works on one at a
 * time, and nothing here is ever waited for by a form.
 */
export type PrintQueue = {
  readonly list: () => Promise<readonly PrintJob[]>
  /** Adding a job with a known id again adds nothing. */
  readonly add: (job: NewPrintJob) => Promise<PrintWay>
  /** Both answer false for a job that is not there or is being printed. */
  readonly retry: (id: string) => Promise<boolean>
  readonly drop: (id: string) => Promise<boolean>
  /** Goes on with what an earlier run of the program left; call it once the office is open. */
  readonly resume: () => void
}

export function createPrintQueue(ports: Ports, emit: Emit): PrintQueue {
  const file = createPrintFile(ports.storage)
  const tell = () => emit({ channel: 'office:changed', facts: { collections: ['prints'], tickets: [] } })
  const change = async (make: (jobs: readonly PrintJob[]) => readonly PrintJob[]) => {
    await file.change(make)
    tell()
  }
  const set = (id: string, fields: Partial<PrintJob>) =>
    change((jobs) => jobs.map((job) => (job.id === id ? { ...job, ...fields } : job)))
  const pump = createPump(ports, file.read, async (job, printer) => {
    await set(job.id, { state: 'printing', nextAt: null })
    const outcome = await printOnce(ports, job, printer)
    await set(job.id, afterTry(job, outcome, ports.clock.now()))
  })
  const resting = async (id: string) =>
    (await file.read()).find((job) => job.id === id && job.state !== 'printing')

  return {
    list: file.read,
    add: async (added) => {
      const state = added.printer === null ? ('kept' as const) : ('waiting' as const)
      const fresh = { state, attempts: 0, reason: null, nextAt: null, addedAt: ports.clock.now() }
      await change((jobs) =>
        jobs.some(({ id }) => id === added.id) ? jobs : [...jobs, { ...added, ...fresh }],
      )
      pump()
      return added.printer === null ? { way: 'kept' } : { way: 'queued', printer: added.printer }
    },
    retry: async (id) => {
      const job = await resting(id)
      if (job === undefined) return false
      await set(id, { state: job.printer === null ? 'kept' : 'waiting', attempts: 0, nextAt: null })
      pump()
      return true
    },
    drop: async (id) => {
      if ((await resting(id)) === undefined) return false
      await change((jobs) => jobs.filter((job) => job.id !== id))
      return true
    },
    resume: () => {
      // Nobody knows whether what was being printed came out; a second slip is better than none.
      const again = (job: PrintJob): PrintJob =>
        job.state === 'printing' ? { ...job, state: 'waiting' } : job
      void file.change((jobs) => jobs.map(again)).then(pump)
    },
  }
}

type Work = (job: PrintJob, printer: string) => Promise<void>

/** Starts what may start now, one job per printer, and comes back by itself for what waits for later. */
function createPump({ clock, timer, log }: Ports, read: PrintQueue['list'], work: Work): () => void {
  const busy = new Set<string>()
  let callOff: (() => void) | undefined
  const failed = (error: unknown) => log.error('print-queue', { error: String(error) })
  const start = (job: PrintJob, printer: string) => {
    busy.add(printer)
    void work(job, printer)
      .catch(failed)
      .finally(() => {
        busy.delete(printer)
        pump()
      })
  }
  const startDue = async () => {
    const waiting = (await read()).filter(({ state }) => state === 'waiting')
    const now = clock.now()
    for (const job of waiting) {
      const { printer, nextAt } = job
      if (printer !== null && !busy.has(printer) && (nextAt ?? 0) <= now) start(job, printer)
    }
    const next = Math.min(...waiting.map(({ nextAt }) => nextAt ?? 0).filter((at) => at > now))
    callOff?.()
    callOff = Number.isFinite(next) ? timer.after(next - now, pump) : undefined
  }
  const pump = () => void startDue().catch(failed)
  return pump
}
