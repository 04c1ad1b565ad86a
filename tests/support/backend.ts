import type { Bridge } from '../../src/renderer/bridge'
import type { Backend } from '../../src/main/backend/backend'
import { createBackend } from '../../src/main/backend/backend'
import type { Emit } from '../../src/main/backend/events'
import type { ChosenFile, ChosenFolder, Desktop, Secrets, StorageHolder } from '../../src/main/backend/ports'
import { createHash } from 'node:crypto'
import { createExporter } from '../../src/main/imports/exporter'
import { createImporter } from '../../src/main/imports/importer'
import { createSearch } from '../../src/main/search/search'
import type { StorageOptions } from '../../src/main/storage/environment'
import type { OpenedStorage } from '../../src/main/storage/open-office'
import { runJobsHere } from '../../src/main/storage/backup-jobs'
import { createBackups } from '../../src/main/storage/backups'
import { openWithRestore } from '../../src/main/storage/restore-swap'
import { createOfficeStorage } from '../../src/main/storage/start'
import type { EventChannel, RequestChannel } from '../../src/shared/contract/channels'
import type { EventOf } from '../../src/shared/contract/events'
import type { Reply } from '../../src/shared/contract/reply'
import type { Answer, Question } from '../../src/shared/contract/requests'
import type { FirmDraft } from '../../src/shared/domain/firm'
import type { Role } from '../../src/shared/domain/person'
import { mondayMorning } from './monday-morning'
import { createMemoryFileSystem } from './storage/memory-file-system'
import type { TestPapers } from './test-papers'
import { createTestPapers } from './test-papers'
import { createMemoryMachine, memoryOptions } from './storage/memory-store'

export const password = 'Korrekt-Pferd-9'

/** A clock that stands still until it is moved; each reading is a millisecond later, as real ones are. */
export function createTestClock(start = mondayMorning) {
  let now = start
  return {
    now: () => now++,
    move: (ms: number) => {
      now += ms
    },
    set: (at: number) => {
      now = at
    },
  }
}

/** Calls wait until the test moves time past them. */
export function createTestTimer(clock: { move: (ms: number) => void }) {
  let waiting: { at: number; call: () => void }[] = []
  let elapsed = 0
  return {
    timer: {
      after: (delayMs: number, call: () => void) => {
        const one = { at: elapsed + delayMs, call }
        if (delayMs === 0) setImmediate(call)
        else waiting.push(one)
        return () => {
          waiting = waiting.filter((other) => other !== one)
        }
      },
    },
    pass: (ms: number) => {
      clock.move(ms)
      elapsed += ms
      const due = waiting.filter(({ at }) => at <= elapsed)
      waiting = waiting.filter(({ at }) => at > elapsed)
      due.forEach(({ call }) => call())
    },
  }
}

/** As the real ones, without the seconds of work: the hash is the secret turned round. */
function createTestSecrets(): Secrets {
  const turned = (text: string) => [...text].toReversed().join('')
  return {
    hash: async (secret) => ({ scheme: 'scrypt', n: 1, r: 1, p: 1, salt: 'salt', hash: turned(secret) }),
    matches: async (secret, { hash }) => turned(secret) === hash,
    isOutdated: () => false,
    recoveryCode: () => 'ABCDE-FGHJK-MNPQR-STVWX',
    pepper: 'pepper-',
  }
}

const openDay = { fromMinute: 540, untilMinute: 1_080 }

export const aFirm: FirmDraft = {
  name: 'Druckerei am Markt',
  address: { street: 'Markt 3', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
  phone: '0761 123450',
  email: 'post@druckerei.example',
  taxNumber: '06/123/45678',
  priceMode: 'gross',
  smallBusiness: false,
  hours: [openDay, openDay, openDay, openDay, openDay, null, null],
}

export type TestDesk = {
  readonly window: number
  readonly ask: <C extends RequestChannel>(channel: C, input: Question<C>) => Promise<Reply<C>>
  /** The answer's value; a refusal fails the test. */
  readonly get: <C extends RequestChannel>(channel: C, input: Question<C>) => Promise<Answer<C>>
}

type Chosen = { files: readonly ChosenFile[] | undefined; folder: ChosenFolder | undefined }

export type TestOffice = {
  readonly backend: Backend
  readonly clock: ReturnType<typeof createTestClock>
  /** Lets time pass: the clock moves and timers that are due call. */
  readonly pass: (ms: number) => void
  readonly options: StorageOptions
  readonly storage: () => OpenedStorage
  readonly desk: (window: number) => TestDesk
  /** Founds the office and signs the manager in at window 1. */
  readonly found: () => Promise<TestDesk & { readonly personId: string }>
  /** Adds a person with the shared test password and signs in at a window of its own. */
  readonly join: (role: Role, familyName: string) => Promise<TestDesk & { readonly personId: string }>
  /** As if the program had been killed and started again. */
  readonly restart: () => Promise<TestOffice>
  readonly bridge: (window: number) => Bridge
  readonly choose: Chosen
  /** How often the program was asked to end and start again. */
  readonly restarts: { readonly count: number }
  /** As if it had been ended properly and started again. */
  readonly restartClosed: () => Promise<TestOffice>
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[]
  /** What came out of the printers, and how they behave. */
  readonly paper: TestPapers
  readonly errors: string[]
  /** Addresses handed to the system's mail and phone programs. */
  readonly outside: string[]
}

let requestCount = 0
export function aRequestId(): string {
  requestCount += 1
  return `request-${String(requestCount).padStart(6, '0')}`
}

/** A whole backend over a disk in memory: real rules, real storage, fake rim. */
export async function aTestOffice(
  parts: {
    readonly options?: StorageOptions
    readonly clock?: ReturnType<typeof createTestClock>
    /** A folder that is opened by the program's own way instead of at once. */
    readonly holder?: StorageHolder
  } = {},
): Promise<TestOffice> {
  const { clock = createTestClock() } = parts
  const { timer, pass } = createTestTimer(clock)
  const disk = createMemoryFileSystem()
  const machine = createMemoryMachine()
  const options = parts.options ?? { ...memoryOptions({ clock, machine }), fileSystem: disk }
  const { fileSystem = disk } = options
  let opened: OpenedStorage | undefined
  const opening = parts.holder === undefined ? await openWithRestore(options) : undefined
  if (opening?.kind === 'stopped') throw new Error(`stopped: ${opening.code}`)
  if (opening?.kind === 'opened') opened = opening
  const choose: Chosen = { files: undefined, folder: undefined }
  const restarts = { count: 0 }
  const saved: { name: string; bytes: Uint8Array }[] = []
  const errors: string[] = []
  const paper = createTestPapers()
  const outside: string[] = []
  const desktop: Desktop = {
    openWindow: () => undefined,
    openDisplay: () => undefined,
    speak: () => undefined,
    openSample: () => undefined,
    chooseCsvFiles: async () => choose.files,
    openOutside: (address) => outside.push(address) > 0,
    chooseFolder: async () => choose.folder,
    restart: () => {
      restarts.count += 1
    },
    saveFile: async (_window, name, bytes) => {
      saved.push({ name, bytes })
      return name
    },
  }
  const backend = createBackend({
    clock: options.clock,
    timer,
    ids: { next: options.newId },
    secrets: createTestSecrets(),
    storage: parts.holder ?? {
      phase: () => (opened === undefined ? { kind: 'absent' } : { kind: 'open', storage: opened }),
      current: () => opened,
      small: () => opened?.small,
      ready: async () => undefined,
      onProgress: () => undefined,
      found: async (pc) => {
        const founded = await createOfficeStorage(options, pc)
        if (founded.kind !== 'opened') throw new Error(`not founded: ${founded.code}`)
        opened = founded
        return founded
      },
    },
    desktop,
    importer: createImporter(),
    exporter: createExporter(),
    backups: createBackups({
      fileSystem,
      dataFolder: options.dataFolder,
      clock: options.clock,
      version: '0.0.0-test',
      current: () => opened,
      run: runJobsHere({ fileSystem, machine }),
    }),
    search: createSearch({ timer }),
    papers: paper.papers,
    log: { error: (what, facts) => errors.push(`${what} ${JSON.stringify(facts)}`), info: () => undefined },
    hashBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    version: '0.0.0-test',
    sample: false,
    samplePassword: '',
    notices: () => [],
    onNotices: () => undefined,
  })

  const desk = (window: number): TestDesk => {
    const ask = bridgeTo(backend, window).request
    return {
      window,
      ask,
      get: async (channel, input) => {
        const reply = await ask(channel, input)
        if (!reply.ok)
          throw new Error(`${channel} refused: ${reply.code} ${JSON.stringify(reply.facts)} ${errors.join()}`)
        return reply.value
      },
    }
  }
  const storage = () => {
    if (opened === undefined) throw new Error('not founded')
    return opened
  }
  let windows = 1
  return {
    backend,
    clock,
    pass,
    options,
    storage,
    desk,
    found: async () => {
      const first = desk(1)
      const { status } = await first.get('office:create', {
        requestId: aRequestId(),
        firm: aFirm,
        manager: { givenName: 'Sabine', familyName: 'Krüger', password },
        pc: { letter: 'A', name: 'Theke' },
      })
      return { ...first, personId: status.session?.personId ?? '' }
    },
    join: async (role, familyName) => {
      windows += 1
      const own = desk(windows)
      const draft = { givenName: 'Test', familyName, role, areas: [] }
      const { id } = await desk(1).get('person:add', { requestId: aRequestId(), draft, password })
      await own.get('session:sign-in', { personId: id, by: 'password', secret: password })
      return { ...own, personId: id }
    },
    restart: () => {
      machine.next()
      return aTestOffice({ options, clock })
    },
    bridge: (window) => bridgeTo(backend, window),
    restartClosed: async () => {
      await opened?.close()
      machine.next()
      return aTestOffice({ options, clock })
    },
    choose,
    restarts,
    saved,
    paper,
    errors,
    outside,
  }
}

/** The renderer's bridge, joined to a backend; values are copied as IPC copies them. */
export function bridgeTo(backend: Backend, window: number): Bridge {
  return {
    request: async <C extends RequestChannel>(channel: C, input: Question<C>): Promise<Reply<C>> => {
      const reply: unknown = await backend.call(window, channel, structuredClone(input))
      return answered<C>(structuredClone(reply))
    },
    on: <C extends EventChannel>(channel: C, listener: (facts: EventOf<C>) => void) => {
      const forward: Emit = (sent) => {
        if (sent.window !== undefined && sent.window !== window) return
        if (isEventOf(channel, sent)) listener(sent.facts)
      }
      return backend.onEvent(forward)
    },
  }
}

function isEventOf<C extends EventChannel>(
  channel: C,
  sent: { channel: EventChannel; facts: unknown },
): sent is { channel: C; facts: EventOf<C> } {
  return sent.channel === channel
}

/** The wire carries no types; the contract's tests hold for both ends. */
function answered<C extends RequestChannel>(reply: unknown): Reply<C> {
  if (isReply<C>(reply)) return reply
  throw new Error('not a reply')
}

function isReply<C extends RequestChannel>(reply: unknown): reply is Reply<C> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply
}
