import type { BackupPlaceName, BackupState } from '../../shared/contract/backup'
import type { BackupKind, BackupList, BackupRow } from '../../shared/domain/backup'
import { backupOldMs, newestWhole } from '../../shared/domain/backup'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { BackupBook, BackupMemory } from './backup-memory'
import { createBackupBook } from './backup-memory'
import type { BackupTurn } from './backup-turn'
import { createBackupTurn } from './backup-turn'
import type { Emit } from './events'
import type { BackupId, BackupReport, Backups, Ports } from './ports'

type ChosenPlace = { readonly name: string; readonly folder: string }

/** The backups of this data folder while the program runs. */
export type BackupDesk = {
  readonly book: BackupBook
  readonly turn: BackupTurn
  readonly state: () => Promise<BackupState>
  /** Lists the backups in the data folder and remembers when the newest was made. */
  readonly lookAgain: () => Promise<BackupList>
  /** Makes a backup, brings it to the second place and remembers how both ended; inside the turn. */
  readonly make: (kind: BackupKind, report: BackupReport) => Promise<Outcome<BackupRow>>
  /** Where a named place lies; refused when there is none. */
  readonly find: (place: BackupPlaceName, name: string) => Promise<Outcome<BackupId>>
  /** A folder to restore from; until the program ends. */
  readonly choose: (place: ChosenPlace) => void
  /** The last backup is older than three days. */
  readonly isOld: () => Promise<boolean>
}

const noBackups: BackupList = { backups: [], unreadable: [] }

export function createBackupDesk(ports: Ports, emit: Emit): BackupDesk {
  const { backups, clock } = ports
  const book = createBackupBook(ports.storage, clock)
  const turn = createBackupTurn(emit)
  let chosen: ChosenPlace | undefined
  const lookAgain = async () => {
    const here = (await listAt(backups, null)) ?? noBackups
    const lastAt = newestWhole(here.backups)?.at ?? null
    if (lastAt !== (await book.read()).lastAt) await book.write({ lastAt })
    return here
  }

  return {
    book,
    turn,
    lookAgain,
    make: async (kind, report) => {
      const outcome = await backups.make(kind, report)
      if (!outcome.ok) {
        await book.write({ failure: { at: clock.now(), code: outcome.code } })
        return outcome
      }
      await book.write({ failure: null, lastAt: outcome.value.at })
      const { place } = await book.read()
      if (place !== null) await bring(ports, book, turn, place)
      return outcome
    },
    find: async (place, name) => {
      if (place === 'here') return done({ where: null, name })
      const folder = place === 'second' ? (await book.read()).place?.folder : chosen?.folder
      return folder === undefined ? refuse('place-absent') : done({ where: folder, name })
    },
    choose: (place) => {
      chosen = place
    },
    isOld: async () => {
      const { lastAt, since } = await book.read()
      return clock.now() - (lastAt ?? since) > backupOldMs
    },
    state: async () => {
      const here = await lookAgain()
      const memory = await book.read()
      const { failure, check, drill, restored } = memory
      const places = {
        second: await secondPlace(backups, memory),
        chosen: await chosenPlace(backups, chosen),
      }
      return { here, ...places, running: turn.running(), failure, check, drill, restored, now: clock.now() }
    },
  }
}

/** Brings the newest backup to the second place; a stick in a drawer is remembered, not refused. */
export async function bring(
  { backups, clock }: Pick<Ports, 'backups' | 'clock'>,
  book: BackupBook,
  turn: BackupTurn,
  { folder }: ChosenPlace,
): Promise<void> {
  const outcome = await backups.copy(folder, (amount, all) => turn.tell('copying', amount, all))
  const at = clock.now()
  await book.write(
    outcome.ok ? { copiedAt: at, placeFailure: null } : { placeFailure: { at, code: outcome.code } },
  )
}

async function listAt(backups: Backups, folder: string | null): Promise<BackupList | null> {
  const outcome = await backups.list(folder)
  return outcome.ok ? outcome.value : null
}

async function secondPlace(
  backups: Backups,
  { place, copiedAt, placeFailure }: BackupMemory,
): Promise<BackupState['second']> {
  if (place === null) return null
  return { name: place.name, backups: await listAt(backups, place.folder), copiedAt, failure: placeFailure }
}

async function chosenPlace(
  backups: Backups,
  chosen: ChosenPlace | undefined,
): Promise<BackupState['chosen']> {
  const list = chosen === undefined ? null : await listAt(backups, chosen.folder)
  return chosen === undefined || list === null ? null : { name: chosen.name, backups: list }
}
