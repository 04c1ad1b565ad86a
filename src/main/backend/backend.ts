import type { RequestChannel } from '../../shared/contract/channels'
import type { Look } from '../../shared/contract/entry'
import type { Reply } from '../../shared/contract/reply'
import type { Collection } from '../../shared/domain/office'
import type { Operation } from '../../shared/replication/operation'
import type { Shop } from './context'
import { dispatch } from './dispatch'
import { createDoors } from './doors'
import type { Emit } from './events'
import { createEvents } from './events'
import { createImportDesk } from './handlers/import-desk'
import type { Ports, Store } from './ports'
import { createSessions } from './sessions'
import { createSettings } from './settings'

/** The whole back of the program, without Electron: windows are numbers, calls are values. */
export type Backend = {
  readonly call: (window: number, channel: string, input: unknown) => Promise<Reply<RequestChannel>>
  /** How this PC looks and speaks. */
  readonly look: () => Promise<Look>
  readonly onEvent: (listener: Emit) => () => void
  readonly closeWindow: (window: number) => void
  /** As when the PC is locked or goes to sleep. */
  readonly lockAll: () => void
}

export function createBackend(ports: Ports): Backend {
  const events = createEvents()
  const sessions = createSessions(ports.timer, events.emit)
  const watched = new WeakSet<Store>()
  const watch = (store: Store) => {
    if (watched.has(store)) return
    watched.add(store)
    store.onChange(({ operations }) =>
      events.emit({ channel: 'office:changed', facts: changedBy(operations) }),
    )
  }
  const storage = {
    current: () => ports.storage.current(),
    found: async (pc: { letter: string; name: string }) => {
      const founded = await ports.storage.found(pc)
      watch(founded.store)
      return founded
    },
  }
  const open = storage.current()
  if (open !== undefined) watch(open.store)
  const shop: Shop = {
    ports: { ...ports, storage },
    sessions,
    doors: createDoors({ ...ports, storage }),
    settings: createSettings(storage),
    imports: createImportDesk(),
    emit: events.emit,
  }
  return {
    call: (window, channel, input) => dispatch(shop, window, channel, input),
    look: shop.settings.look,
    onEvent: events.listen,
    closeWindow: sessions.close,
    lockAll: sessions.lockAll,
  }
}

function changedBy(operations: readonly Operation[]) {
  const collections = new Set<Collection>(operations.map(({ collection }) => collection))
  const tickets = new Set(operations.flatMap((operation) => ticketOf(operation)))
  return { collections: [...collections], tickets: [...tickets] }
}

function ticketOf(operation: Operation): string[] {
  if (operation.collection === 'tickets') return [operation.id]
  if (operation.type !== 'add') return []
  const { ticketId } = operation.record
  return typeof ticketId === 'string' ? [ticketId] : []
}
