import { z } from 'zod'
import { printStates } from '../../shared/contract/papers'
import { documentKindSchema, paperSchema } from '../../shared/domain/document'
import { refusalCodes } from '../../shared/domain/refusal'
import type { StorageHolder } from './ports'

const jobSchema = z.object({
  id: z.string(),
  kind: documentKindSchema,
  isTest: z.boolean(),
  ticketId: z.string().nullable(),
  /** Sha-256 of the page in the file store. */
  page: z.string(),
  paper: paperSchema,
  printer: z.string().nullable(),
  copies: z.int(),
  state: z.enum(printStates),
  reason: z.enum(refusalCodes).nullable(),
  attempts: z.int(),
  nextAt: z.number().nullable(),
  addedAt: z.number(),
})
export type PrintJob = z.infer<typeof jobSchema>
export type NewPrintJob = Omit<PrintJob, 'state' | 'reason' | 'attempts' | 'nextAt' | 'addedAt'>

const fileSchema = z.object({ jobs: z.array(jobSchema) })
const fileName = 'prints'
/** Of what is done, as much as somebody would look for. */
const doneKept = 40

/** The jobs of this PC, on disk after every change; changes happen one after the other. */
export function createPrintFile(storage: StorageHolder) {
  let known: readonly PrintJob[] | undefined
  let tail: Promise<unknown> = Promise.resolve()

  const read = async (): Promise<readonly PrintJob[]> => {
    if (known !== undefined) return known
    const small = storage.small()
    const parsed = fileSchema.safeParse(await small?.read(fileName))
    const jobs = parsed.success ? parsed.data.jobs : []
    if (small !== undefined) known ??= jobs
    return jobs
  }
  return {
    read,
    change: (make: (jobs: readonly PrintJob[]) => readonly PrintJob[]): Promise<void> => {
      const turn = tail.then(async () => {
        const jobs = withoutOld(make(await read()))
        known = jobs
        // A full disk keeps the job in memory; it prints all the same.
        await storage
          .small()
          ?.write(fileName, { jobs: [...jobs] })
          .catch(() => undefined)
      })
      tail = turn.catch(() => undefined)
      return turn
    },
  }
}

function withoutOld(jobs: readonly PrintJob[]): readonly PrintJob[] {
  const isDone = ({ state }: PrintJob) => state === 'printed' || state === 'kept'
  const old = jobs.filter(isDone).slice(0, -doneKept)
  return old.length === 0 ? jobs : jobs.filter((job) => !old.includes(job))
}
