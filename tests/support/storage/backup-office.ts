import { createBackups } from '../../../src/main/storage/backups'
import type { RunJob } from '../../../src/main/storage/backup-jobs'
import { runJobsHere } from '../../../src/main/storage/backup-jobs'
import type { Backups } from '../../../src/main/backend/ports'
import type { StorageOptions } from '../../../src/main/storage/environment'
import type { FileSystem } from '../../../src/main/storage/file-system'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { openWithRestore } from '../../../src/main/storage/restore-swap'
import type { Opening } from '../../../src/main/storage/start'
import { createOfficeStorage } from '../../../src/main/storage/start'
import { done } from '../../../src/shared/domain/refusal'
import type { Outcome } from '../../../src/shared/domain/refusal'
import type { Operation } from '../../../src/shared/replication/operation'
import type { MemoryFileSystem } from './memory-file-system'
import { createMemoryFileSystem } from './memory-file-system'
import { createMemoryMachine, memoryOptions } from './memory-store'
import { aCustomer, anAuthor, anItem, aPayment, aTicket } from './records'

export function opened(opening: Opening): OpenedStorage {
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
  return opening
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.facts)}`)
  return outcome.value
}

export type BackupOffice = {
  readonly disk: MemoryFileSystem
  readonly options: StorageOptions
  readonly clock: { now: () => number; set: (at: number) => void }
  readonly storage: () => OpenedStorage
  readonly backups: Backups
  /** A backup of the kind, at a moment of the test's clock. */
  readonly make: (at?: number) => Promise<string>
  readonly add: (...operations: Operation[]) => Promise<void>
  /** As if the program had ended properly (or been killed) and started again. */
  readonly restart: (how?: 'closed' | 'killed') => Promise<OpenedStorage>
  readonly customers: () => string[]
}

export function runOn(fileSystem: FileSystem): RunJob {
  return runJobsHere({ fileSystem, machine: createMemoryMachine() })
}

/** A real office over a disk in memory with its backups; jobs run at once. */
export async function aBackupOffice(fileSystemOver: (disk: FileSystem) => FileSystem = (disk) => disk) {
  const disk = createMemoryFileSystem()
  const fileSystem = fileSystemOver(disk)
  const machine = createMemoryMachine()
  let now = Date.UTC(2026, 2, 2, 8)
  const clock = {
    now: () => now++,
    set: (at: number) => {
      now = at
    },
  }
  const options = { ...memoryOptions({ machine, clock }), fileSystem }
  let current = opened(await createOfficeStorage(options, { letter: 'A', name: 'Theke' }))
  const backups = createBackups({
    fileSystem,
    dataFolder: options.dataFolder,
    clock,
    version: '1.0.0',
    current: () => current,
    run: runOn(fileSystem),
  })
  const office: BackupOffice = {
    disk,
    options,
    clock,
    backups,
    storage: () => current,
    make: async (at) => {
      if (at !== undefined) now = at
      return valueOf(await backups.make('daily', () => undefined)).name
    },
    add: async (...operations) => {
      valueOf(await current.store.commit(anAuthor(), () => done({ operations, value: null })))
    },
    restart: async (how = 'closed') => {
      if (how === 'closed') await current.close()
      machine.next()
      current = opened(await openWithRestore(options))
      return current
    },
    customers: () => [...current.store.office.tables.customers.keys()].toSorted(),
  }
  const device = { letter: 'A', name: 'Theke', epoch: 1 }
  await office.add({ type: 'set', collection: 'devices', id: current.store.device.id, fields: device })
  return office
}

/** A customer with a ticket, an item and a payment. */
export function aDay(name: string): Operation[] {
  return [
    aCustomer(`customer-${name}`, `Kunde ${name}`),
    aTicket(`ticket-${name}`, {
      customerId: `customer-${name}`,
      number: `A26-${name}`,
      title: `Kette ${name}`,
    }),
    anItem(`item-${name}`, `ticket-${name}`),
    aPayment(`payment-${name}`, `ticket-${name}`),
  ]
}
