import { minuteMs } from '../../shared/domain/calendar'
import { paperSizes } from '../../shared/domain/document'
import type { Outcome } from '../../shared/domain/refusal'
import { refuse } from '../../shared/domain/refusal'
import type { Ports } from './ports'
import type { PrintJob } from './print-queue-file'

/** A printer that says nothing for so long is taken as unreachable. */
const answerMs = minuteMs
/** How long to wait before each further try after a plain failure. */
const pausesMs = [5_000, 30_000, 2 * minuteMs, 10 * minuteMs]

/** Prints a job once; ends after a minute at the latest, with `print-no-answer` if the printer has said nothing. */
export async function printOnce(
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

/** What a try makes of a job: printed, waiting for the next try, or failed until somebody asks again. */
export function afterTry(job: PrintJob, outcome: Outcome<null>, now: number): Partial<PrintJob> {
  if (outcome.ok) return { state: 'printed', reason: null }
  const { code } = outcome
  // After silence nobody knows whether it will still come out; trying again by itself could print it twice.
  const mayTryAgain = code !== 'print-no-answer' && code !== 'file-missing'
  const pauseMs = mayTryAgain ? pausesMs[job.attempts] : undefined
  const tried = { reason: code, attempts: job.attempts + 1 }
  return pauseMs === undefined
    ? { ...tried, state: 'failed' }
    : { ...tried, state: 'waiting', nextAt: now + pauseMs }
}
