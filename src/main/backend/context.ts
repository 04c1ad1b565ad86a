import type { Person } from '../../shared/domain/person'
import { fullName } from '../../shared/domain/person'
import type { Office } from '../../shared/domain/office'
import type { Outcome } from '../../shared/domain/refusal'
import type { Json } from '../../shared/replication/operation'
import type { BackupDesk } from './backup-desk'
import type { BenchMemory } from './bench-memory'
import type { Emit } from './events'
import type { Decision, Ports, Storage } from './ports'
import type { PrintQueue } from './print-queue'
import type { PrintSettings } from './print-settings'
import type { Sessions } from './sessions'
import type { HeadStart } from './head-start'
import type { InboxFiles } from './inbox-marks'
import type { ImportDesk } from './handlers/import-desk'
import type { Doors } from './doors'
import type { Settings } from './settings'
import type { VisitDays } from './visit-days'

/** What any call may use: the ports and the parts of the backend. */
export type Shop = {
  readonly ports: Ports
  readonly sessions: Sessions
  readonly doors: Doors
  readonly headStart: HeadStart
  readonly settings: Settings
  readonly imports: ImportDesk
  readonly backups: BackupDesk
  readonly bench: BenchMemory
  readonly prints: PrintQueue
  readonly printSettings: PrintSettings
  readonly inboxFiles: InboxFiles
  readonly visitDays: VisitDays
  readonly emit: Emit
}

/** A call from a window where nobody needs to be signed in. */
export type OpenContext = Shop & { readonly window: number }

/** A call of somebody signed in; the person was looked up in main, never sent. */
export type Context = OpenContext &
  Storage & {
    readonly person: Person
    readonly office: Office
    readonly now: number
    /** The one door for a change: decided against memory, answered after it is on disk. */
    readonly change: <T extends Json>(
      requestId: string,
      decide: (office: Office) => Decision<T>,
    ) => Promise<Outcome<T>>
  }

export function contextOf(shop: Shop, window: number, storage: Storage, person: Person): Context {
  const { store } = storage
  return {
    ...shop,
    ...storage,
    window,
    person,
    office: store.office,
    now: shop.ports.clock.now(),
    change: (requestId, decide) => store.commit({ person: person.id, requestId }, decide),
  }
}

export function nameOf(office: Office, personId: string | null | undefined): string {
  const person = office.tables.persons.get(personId ?? '')
  return person === undefined ? '' : fullName(person)
}
