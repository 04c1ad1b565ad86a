import { Worker } from 'node:worker_threads'
import type { Outcome } from '../../shared/domain/refusal'
import { refuse } from '../../shared/domain/refusal'
import type { JobAnswers, JobName, RunJob } from './backup-jobs'
import { errorCode } from './file-system'

/** The wire carries no types; the thread runs the same table of jobs. */
function isEnd<N extends JobName>(message: unknown): message is { readonly outcome: Outcome<JobAnswers[N]> } {
  return typeof message === 'object' && message !== null && 'outcome' in message
}

function isProgress(message: unknown): message is { readonly done: number; readonly all: number } {
  return typeof message === 'object' && message !== null && 'done' in message && 'all' in message
}

type BackupThreads = {
  readonly run: RunJob
  /** Ends what is running; a backup that was not finished has no manifest and counts for nothing. */
  readonly end: () => Promise<void>
}

/**
 * Runs each job in a thread of its own, so that packing and checking never keep the windows waiting. Where no thread
 * can be started (`script` is not there), the job is run by `instead`: slower for the windows, but backed up.
 */
export function createBackupThreads(script: string, instead: RunJob): BackupThreads {
  const running = new Set<Worker>()
  const run: RunJob = (name, input, report) =>
    new Promise((resolve) => {
      const worker = new Worker(script)
      let isReady = false
      running.add(worker)
      const finish = (
        outcome: Outcome<JobAnswers[typeof name]> | Promise<Outcome<JobAnswers[typeof name]>>,
      ) => {
        running.delete(worker)
        resolve(outcome)
        void worker.terminate()
      }
      worker.on('message', (message: unknown) => {
        if (isEnd<typeof name>(message)) finish(message.outcome)
        else if (isProgress(message)) report?.(message.done, message.all)
        else isReady = true
      })
      worker.once('error', (error) =>
        finish(isReady ? refuse('internal', { code: errorCode(error) }) : instead(name, input, report)),
      )
      worker.once('exit', () => finish(refuse('internal', { code: 'ended' })))
      worker.postMessage({ name, input })
    })
  return {
    run,
    end: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}
