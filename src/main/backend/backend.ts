import type { RequestChannel } from '../../shared/contract/channels'
import type { Look } from '../../shared/contract/entry'
import type { Display } from '../../shared/contract/lobby'
import type { Reply } from '../../shared/contract/reply'
import { createBackupDesk } from './backup-desk'
import { keepBackups } from './backup-schedule'
import { createBenchMemory } from './bench-memory'
import type { Shop } from './context'
import { dispatch } from './dispatch'
import { createDoors } from './doors'
import type { Emit } from './events'
import { createEvents } from './events'
import { createHeadStart } from './head-start'
import { createImportDesk } from './handlers/import-desk'
import { tellChanges } from './office-changes'
import { forgetPlan } from './plan-desk'
import type { Ports, StorageHolder, Store } from './ports'
import { createPrintQueue } from './print-queue'
import { createPrintSettings } from './print-settings'
import { createInboxFiles } from './inbox-marks'
import { createSessions } from './sessions'
import { createSettings } from './settings'
import { readDisplay } from './views/display'
import { createVisitDays } from './visit-days'

/** The whole back of the program, without Electron: windows are numbers, calls are values. */
export type Backend = {
  readonly call: (window: number, channel: string, input: unknown) => Promise<Reply<RequestChannel>>
  /** How this PC looks and speaks. */
  readonly look: () => Promise<Look>
  /** What the public number display shows; nobody is signed in there. */
  readonly display: () => Promise<Display>
  readonly onEvent: (listener: Emit) => () => void
  readonly closeWindow: (window: number) => void
  /** As when the PC is locked or goes to sleep. */
  readonly lockAll: () => void
}

export function createBackend(ports: Ports): Backend {
  const events = createEvents()
  const sessions = createSessions(ports.timer, events.emit)
  const tell = tellChanges(ports.timer, events.emit)
  const prints = createPrintQueue(ports, events.emit)
  const watched = new WeakSet<Store>()
  const watch = (store: Store) => {
    if (watched.has(store)) return
    watched.add(store)
    ports.search.of(store)
    prints.resume()
    store.onChange(({ operations }) => {
      forgetPlan(store.office, operations)
      tell(operations)
    })
    store.onState(() => events.emit({ channel: 'store:changed', facts: stateOf(store) }))
  }
  const watchCurrent = () => {
    const open = ports.storage.current()
    if (open === undefined) return
    watch(open.store)
    // What the windows show so far was read before everything else.
    events.emit({ channel: 'store:changed', facts: stateOf(open.store) })
  }
  const storage = watchFounding(ports.storage, watch)
  watchCurrent()
  ports.onNotices(() => {
    const now = ports.storage.current()
    if (now !== undefined) events.emit({ channel: 'store:changed', facts: stateOf(now.store) })
  })
  ports.storage.onProgress((percent) => {
    events.emit({ channel: 'office:loading', facts: { percent } })
    watchCurrent()
  })
  const headStart = createHeadStart(ports.secrets)
  const { secrets } = headStart
  const shop: Shop = {
    ports: { ...ports, storage, secrets },
    sessions,
    headStart,
    doors: createDoors({ ...ports, storage, secrets }),
    settings: createSettings(storage),
    imports: createImportDesk(),
    backups: createBackupDesk({ ...ports, storage }, events.emit),
    bench: createBenchMemory(),
    prints,
    printSettings: createPrintSettings(storage),
    inboxFiles: createInboxFiles(storage),
    visitDays: createVisitDays({ ...ports, storage }, events.emit),
    emit: events.emit,
  }
  keepBackups(shop.ports, shop.backups)
  return {
    call: (window, channel, input) => dispatch(shop, window, channel, input),
    look: shop.settings.look,
    display: () => readDisplay(shop),
    onEvent: events.listen,
    closeWindow: sessions.close,
    lockAll: sessions.lockAll,
  }
}

function watchFounding(storage: StorageHolder, watch: (store: Store) => void): StorageHolder {
  const found: StorageHolder['found'] = async (pc) => {
    const founded = await storage.found(pc)
    watch(founded.store)
    return founded
  }
  return { ...storage, found }
}

function stateOf(store: Store) {
  const state = store.state()
  return state.mode === 'open' ? { mode: state.mode, reason: '' } : state
}
