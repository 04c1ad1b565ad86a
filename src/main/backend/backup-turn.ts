import type { BackupProgress, BackupStep } from '../../shared/contract/backup'
import type { Outcome } from '../../shared/domain/refusal'
import { refuse } from '../../shared/domain/refusal'
import type { Emit } from './events'
import type { BackupReport } from './ports'

/** One thing at a time is done with the backups, and every window hears how far it is. */
export type BackupTurn = {
  readonly running: () => BackupProgress | null
  readonly tell: (step: BackupStep, done: number, all: number) => void
  /** Runs one thing with its progress; refused while another one runs. */
  readonly busyWith: <T>(
    step: BackupStep,
    act: (report: BackupReport) => Promise<Outcome<T>>,
  ) => Promise<Outcome<T>>
}

export function createBackupTurn(emit: Emit): BackupTurn {
  let running: BackupProgress | null = null
  const set = (next: BackupProgress | null) => {
    running = next
    emit({ channel: 'backup:changed', facts: { running } })
  }
  const tell: BackupTurn['tell'] = (step, done, all) => set({ step, done, all })
  return {
    running: () => running,
    tell,
    busyWith: async (step, act) => {
      if (running !== null) return refuse('backup-running')
      tell(step, 0, 0)
      try {
        return await act((done, all) => tell(step, done, all))
      } finally {
        set(null)
      }
    },
  }
}
