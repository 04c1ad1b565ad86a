import type { StorageOptions } from '../../../src/main/storage/environment'
import type { FileSystem } from '../../../src/main/storage/file-system'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { done } from '../../../src/shared/domain/refusal'
import { createMemoryMachine, memoryOptions } from './memory-store'
import type { PowerFileSystem } from './power-file-system'
import type { Chance } from './power-image'
import { aCustomer } from './records'
import { failWith, watchFileSystem } from './watched-file-system'

/** One commit of a life and what its caller was told; times are calls of the disk. */
export type Told = {
  readonly index: number
  readonly id: string
  savedAt: number
  /** Certainly not saved. */
  refusedAt: number
}

/** A value of a small document; `undefined` is its removal. */
export type Kept = {
  readonly name: string
  readonly value: number | undefined
  readonly from: number
  savedAt: number
}

/** What the programs of one office did on a disk and what they promised when. */
export type Life = {
  readonly options: Omit<StorageOptions, 'fileSystem'>
  readonly machine: ReturnType<typeof createMemoryMachine>
  foundedAt: number
  readonly told: Told[]
  readonly kept: Kept[]
  readonly files: { readonly name: string; readonly savedAt: number }[]
  /** How often each kind of thing was done. */
  readonly deeds: Record<string, number>
}

export const requestOf = (id: string) => ({ person: 'person-1', requestId: `request-${id}` })
export const fileMark = 'file:'

function beginLife(): Life {
  const machine = createMemoryMachine()
  const { fileSystem: _, ...options } = memoryOptions({ machine, dataFolder: '/home/shop/data' })
  return { options, machine, foundedAt: Infinity, told: [], kept: [], files: [], deeds: {} }
}

/** A program's own view of the disk: once it is killed, none of its calls does anything or comes back. */
type Mortal = {
  readonly fileSystem: FileSystem
  readonly killAfter: (calls: number) => Promise<void>
  /** After that many calls each further one fails. */
  readonly breakAfter: (calls: number) => void
}

function createMortal(disk: FileSystem): Mortal {
  let left = Infinity
  let sound = Infinity
  let onDeath: (() => void) | undefined
  const never = new Promise<void>(() => undefined)
  const hold = () => {
    left -= 1
    if (left >= 0) return undefined
    onDeath?.()
    return never
  }
  return {
    fileSystem: watchFileSystem(disk, { hold, before: () => (sound-- > 0 ? undefined : failWith('EIO')) }),
    breakAfter: (calls) => {
      sound = calls
    },
    killAfter: (calls) => {
      left = calls
      return new Promise((resolve) => {
        onDeath = resolve
      })
    },
  }
}

type Program = Omit<Mortal, 'fileSystem'> & { readonly storage: OpenedStorage }

/** Long enough now and then for a line to cross several sectors. */
function nameText(i: number, chance: Chance): string {
  const length = [8, 8, 40, 700, 5_000, 9_000][chance(6)] ?? 8
  return `${i} `.padEnd(length, 'Österreicher ')
}

type Doing = { readonly life: Life; readonly disk: PowerFileSystem; readonly chance: Chance }

async function commit({ life, disk }: Doing, storage: OpenedStorage, text: string): Promise<void> {
  const index = life.told.length
  const id = `c${index}`
  const told: Told = { index, id, savedAt: Infinity, refusedAt: Infinity }
  life.told.push(told)
  const decide = () => done({ operations: [aCustomer(id, text)], value: id })
  const reply = await storage.store.commit(requestOf(id), decide)
  if (reply.ok) told.savedAt = disk.now()
  else if (reply.code !== 'outcome-unknown') told.refusedAt = disk.now()
}

async function keep({ life, disk, chance }: Doing, storage: OpenedStorage): Promise<void> {
  const name = `note-${chance(3)}`
  const value = chance(5) === 0 ? undefined : life.kept.length
  const kept: Kept = { name, value, from: disk.now(), savedAt: Infinity }
  life.kept.push(kept)
  if (value === undefined) await storage.small.remove(name)
  else await storage.small.write(name, value)
  kept.savedAt = disk.now()
}

async function putFile(doing: Doing, storage: OpenedStorage): Promise<void> {
  const { life, disk, chance } = doing
  const bytes = new TextEncoder().encode(`picture ${life.told.length} `.padEnd(1 + chance(10_000), 'x'))
  const name = await storage.files.put(bytes)
  life.files.push({ name, savedAt: disk.now() })
  await commit(doing, storage, `${fileMark}${name}`)
}

/** Whatever this start found it has shown, so it must stay. */
async function reopen({ life, disk }: Doing): Promise<Program> {
  life.machine.next()
  const { fileSystem, ...mortal } = createMortal(disk)
  const storage = await openStorage({ ...life.options, fileSystem })
  if (storage.kind !== 'opened') throw new Error(`not reopened: ${JSON.stringify(storage)}`)
  const at = disk.now()
  for (const told of life.told) {
    if (storage.store.office.tables.customers.has(told.id)) told.savedAt = Math.min(told.savedAt, at)
    else told.refusedAt = Math.min(told.refusedAt, at)
  }
  return { storage, ...mortal }
}

async function several(doing: Doing, storage: OpenedStorage): Promise<void> {
  const { life, chance } = doing
  const count = 2 + chance(3)
  const texts = Array.from({ length: count }, (_, i) => nameText(life.told.length + i, chance))
  await Promise.all(texts.map((text) => commit(doing, storage, text)))
}

async function everything(doing: Doing, storage: OpenedStorage): Promise<void> {
  await Promise.all([several(doing, storage), keep(doing, storage), putFile(doing, storage)])
}

/** Ends the program after a few calls, in the middle of whatever it does, and starts the next one. */
async function kill(
  doing: Doing,
  { storage, killAfter }: Program,
  act: (doing: Doing, storage: OpenedStorage) => Promise<void>,
): Promise<Program> {
  const death = killAfter(doing.chance(40))
  const end = act(doing, storage).then(() => void killAfter(0))
  await Promise.race([death, end])
  return reopen(doing)
}

type Deed = (doing: Doing, program: Program) => Promise<Program | void>

const deeds = {
  commit: (doing, { storage }) => commit(doing, storage, nameText(doing.life.told.length, doing.chance)),
  group: (doing, { storage }) => several(doing, storage),
  seal: async (doing, { storage }) => {
    await commit(doing, storage, 'sealed')
    await storage.store.sealed()
  },
  'small file': (doing, { storage }) => keep(doing, storage),
  file: (doing, { storage }) => putFile(doing, storage),
  'all at once': (doing, { storage }) => everything(doing, storage),
  'failed sync': async (doing, { storage }) => {
    doing.disk.failNextSync()
    await several(doing, storage)
    await commit(doing, storage, 'after a failed sync')
  },
  'failed write': async (doing, { storage }) => {
    doing.disk.failNextWrite()
    await several(doing, storage)
    await commit(doing, storage, 'after a failed write')
  },
  'broken disk': async (doing, { storage, ...mortal }) => {
    // Written in part or whole, then nothing works any more: the callers hear that the outcome is unknown.
    mortal.breakAfter(doing.chance(3))
    await several(doing, storage)
    await several(doing, storage)
    void mortal.killAfter(0)
    return reopen(doing)
  },
  close: async (doing, { storage }) => {
    await storage.close()
    return reopen(doing)
  },
  kill: (doing, program) => kill(doing, program, everything),
  'kill while closing': (doing, program) => kill(doing, program, (_, storage) => storage.close()),
} satisfies Record<string, Deed>

const order = [
  ...['commit', 'group', 'close', 'seal', 'file', 'close', 'failed sync', 'kill', 'small file', 'close'],
  ...[
    'all at once',
    'failed write',
    'kill while closing',
    'group',
    'broken disk',
    'commit',
    'close',
    'group',
  ],
  ...['failed sync', 'failed sync', 'kill', 'close'],
] as const

function isDeed(name: string): name is keyof typeof deeds {
  return Object.hasOwn(deeds, name)
}

/** Founds an office on a disk and lives there: each kind of deed in a fixed order, then by chance. */
export async function liveOn(disk: PowerFileSystem, chance: Chance, length: number): Promise<Life> {
  const life = beginLife()
  const doing = { life, disk, chance }
  const { fileSystem, ...mortal } = createMortal(disk)
  const storage = await createOfficeStorage({ ...life.options, fileSystem }, { letter: 'A', name: 'Theke' })
  if (storage.kind !== 'opened') throw new Error(`not founded: ${storage.code}`)
  life.foundedAt = disk.now()
  let program: Program = { storage, ...mortal }
  const names = Object.keys(deeds).filter(isDeed)
  for (let i = 0; i < length; i++) {
    const wanted = order[i] ?? names[chance(names.length)] ?? ''
    const name = isDeed(wanted) ? wanted : 'commit'
    const deed: Deed = deeds[name]
    life.deeds[name] = (life.deeds[name] ?? 0) + 1
    program = (await deed(doing, program)) ?? program
  }
  await program.storage.close()
  return life
}
