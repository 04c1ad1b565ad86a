import type { PrintWay } from '../../shared/contract/papers'
import { minuteMs } from '../../shared/domain/calendar'
import { paperSizes } from '../../shared/domain/document'
import type { Outcome } from '../../shared/domain/refusal'
import { refuse } from '../../shared/domain/refusal'
import type { Emit } from './events'
import type { Ports } from './ports'
import type { NewPrintJob, PrintJob } from './print-queue-file'
import { createPrintFile } from './print-queue-file'

/** A printer that says nothing for so long is taken as unreachable. */
const answerMs = minuteMs
/** How long to wait before each further try after a plain failure. */
const pausesMs = [5_000, 30_000, 2 * minuteMs, 10 * minuteMs]

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
  const { clock, timer, log } = ports
  const file = createPrintFile(ports.storage)
  const busy = new Set<string>()
  let wake: (() => void) | undefined

  const tell = () => emit({ channel: 'office:changed', facts: { collections: ['prints'], tickets: [] } })
  const change = async (id: string, fields: Partial<PrintJob>) => {
    await file.change((jobs) => jobs.map((job) => (job.id === id ? { ...job, ...fields } : job)))
    tell()
  }
  const find = async (id: string) => (await file.read()).find((job) => job.id === id)

  const work = async (job: PrintJob, printer: string) => {
    await change(job.id, { state: 'printing', nextAt: null })
    const outcome = await printed(ports, job, printer)
    if (outcome.ok) return change(job.id, { state: 'printed', reason: null })
    const pause = mayTryAgain(outcome.code) ? pausesMs[job.attempts] : undefined
    const attempts = job.attempts + 1
    log.info('print-failed', { id: job.id, code: outcome.code, attempts })
    return pause === undefined
      ? change(job.id, { state: 'failed', reason: outcome.code, attempts })
      : change(job.id, { state: 'waiting', reason: outcome.code, attempts, nextAt: clock.now() + pause })
  }

  const start = (job: PrintJob, printer: string) => {
    busy.add(printer)
    void work(job, printer)
      .catch((error: unknown) => log.error('print-queue', { error: String(error) }))
      .finally(() => {
        busy.delete(printer)
        pump()
      })
  }

  const pumpNow = async () => {
    const now = clock.now()
    const waiting = (await file.read()).filter(({ state }) => state === 'waiting')
    for (const job of waiting) {
      const { printer, nextAt } = job
      if (printer !== null && !busy.has(printer) && (nextAt === null || nextAt <= now)) start(job, printer)
    }
    const next = Math.min(...waiting.map(({ nextAt }) => nextAt ?? Infinity).filter((at) => at > now))
    wake?.()
    wake = Number.isFinite(next) ? timer.after(next - now, pump) : undefined
  }
  const pump = () => {
    void pumpNow().catch((error: unknown) => log.error('print-queue', { error: String(error) }))
  }

  return {
    list: file.read,
    add: async (added) => {
      const job = { ...added, attempts: 0, reason: null, nextAt: null, addedAt: clock.now() }
      const state = added.printer === null ? ('kept' as const) : ('waiting' as const)
      await file.change((jobs) =>
        jobs.some(({ id }) => id === added.id) ? jobs : [...jobs, { ...job, state }],
      )
      tell()
      pump()
      return added.printer === null ? { way: 'kept' } : { way: 'queued', printer: added.printer }
    },
    retry: async (id) => {
      const job = await find(id)
      if (job === undefined || job.state === 'printing') return false
      await change(id, { state: job.printer === null ? 'kept' : 'waiting', attempts: 0, nextAt: null })
      pump()
      return true
    },
    drop: async (id) => {
      const job = await find(id)
      if (job === undefined || job.state === 'printing') return false
      await file.change((jobs) => jobs.filter((other) => other.id !== id))
      tell()
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

/** After silence nobody knows whether it will still come out; trying again by itself could print it twice. */
function mayTryAgain(code: string): boolean {
  return code !== 'print-no-answer' && code !== 'file-missing'
}

async function printed(
  { papers, storage, timer }: Ports,
  job: PrintJob,
  printer: string,
): Promise<Outcome<null>> {
  const page = await storage.current()?.files.get(job.page)
  if (page === undefined) return refuse('file-missing')
  const { paper, copies } = job
  let callOff: (() => void) | undefined
  const silence = new Promise<Outcome<null>>((answer) => {
    callOff = timer.after(answerMs, () => answer(refuse('print-no-answer')))
  })
  const printing = papers.print(page, { printer, size: paperSizes[paper], copies })
  const outcome = await Promise.race([printing.catch(() => refuse('print-failed')), silence])
  callOff?.()
  return outcome
}
