import type { Preview, StoragePhase } from '../backend/ports'
import type { Question, StorageOptions } from './environment'
import type { Stop } from './message'
import type { OpenedStorage } from './open-office'
import { createPace } from './pace'
import type { Opening as Opened } from './start'

type Hooks = Required<Pick<StorageOptions, 'accept' | 'onPreview' | 'pace'>>

type Parts = {
  readonly open: (hooks: Hooks) => Promise<Opened>
  /** Tells a person why the data is not opened; true: go on all the same, where that is safe. */
  readonly ask: (stop: Stop) => Promise<boolean>
}

/** How a data folder is opened: people first, then the rest in slices behind the windows. */
export type Opening = {
  readonly phase: () => StoragePhase
  readonly opened: () => OpenedStorage | undefined
  /** Resolves once a window has something to show: the first start, or who may come in. False: stopped. */
  readonly begin: () => Promise<boolean>
  /** Reads the rest; false: stopped, nothing was changed, the program ends. */
  readonly finish: () => Promise<boolean>
  /** A storage that was opened here or founded. */
  readonly take: (storage: OpenedStorage) => void
  readonly onProgress: (listener: (percent: number) => void) => void
  /** Leaves what was begun; resolves when the folder is not being read any more. */
  readonly abandon: () => Promise<void>
}

/** Between two slices main answers its windows: below what a person notices. */
const sliceMs = 10

export function createOpening({ open, ask }: Parts): Opening {
  const shown = createGate()
  const wanted = createGate()
  const listeners: ((percent: number) => void)[] = []
  const tell = (percent: number) => listeners.forEach((listener) => listener(percent))
  const pace = createPace(sliceMs, tell)
  let phase: StoragePhase = { kind: 'absent' }
  let opened: OpenedStorage | undefined
  let reading: Promise<void> | undefined
  let isAbandoned = false

  const take = (storage: OpenedStorage) => {
    opened = storage
    phase = { kind: 'open', storage }
    tell(100)
  }
  const onPreview = async (preview: Preview) => {
    phase = { kind: 'opening', preview }
    // Without anybody who can come in, the door waits for the whole office.
    const { credentials } = preview.office.tables
    if ([...credentials.values()].some(({ password }) => password !== undefined)) shown.open()
    else wanted.open()
    await wanted.passed
    await pace.rest()
  }
  const read = async (accept: readonly Question[]): Promise<void> => {
    const opening = await open({ accept, onPreview, pace })
    if (opening.kind === 'opened') take(opening)
    if (opening.kind !== 'stopped') return
    const question = questionOf(opening)
    const goesOn = !isAbandoned && (await ask(opening))
    if (goesOn && question !== undefined) await read([...accept, question])
    else phase = { kind: 'stopped' }
  }
  const start = () => (reading ??= read([]))
  const isUsable = () => phase.kind !== 'stopped'

  return {
    phase: () => phase,
    opened: () => opened,
    begin: async () => {
      await Promise.race([shown.passed, start()])
      return isUsable()
    },
    finish: async () => {
      wanted.open()
      await start()
      return isUsable()
    },
    take,
    onProgress: (listener) => void listeners.push(listener),
    abandon: async () => {
      isAbandoned = true
      pace.abandon()
      wanted.open()
      await reading
    },
  }
}

type Gate = { readonly open: () => void; readonly passed: Promise<void> }

function createGate(): Gate {
  let open: () => void = () => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), passed }
}

function questionOf({ code }: Stop): Question | undefined {
  return code === 'device-lost' || code === 'rolled-back' ? code : undefined
}
