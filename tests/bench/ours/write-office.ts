import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { samplePriceList } from '../../../src/main/demo/catalogue-table'
import { samplePeople } from '../../../src/main/demo/names-table'
import { createSecrets } from '../../../src/main/machine/secrets'
import type { StorageOptions } from '../../../src/main/storage/environment'
import type { FileSystem, OpenFile } from '../../../src/main/storage/file-system'
import { nodeFileSystem } from '../../../src/main/storage/node-file-system'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { fsck } from '../../../src/shared/domain/fsck'
import { done } from '../../../src/shared/domain/refusal'
import type { Operation } from '../../../src/shared/replication/operation'
import type { Act, Scale } from '../generator/office-generator'
import { customerCount, generateActs } from '../generator/office-generator'

/** What everybody of the measured office signs in with. */
export const password = 'Messlatte-2026'

/** The folder of one office: its data and the user's own files beside it, as the program lays them out. */
export function optionsFor(folder: string, now: () => number = Date.now): StorageOptions {
  return {
    dataFolder: join(folder, 'office'),
    userFolder: join(folder, 'office.user'),
    clock: { now },
    randomBytes: (length) => randomBytes(length),
    newId: () => randomBytes(12).toString('hex'),
  }
}

function hasty(file: OpenFile): OpenFile {
  return { ...file, datasync: async () => undefined }
}

/** A hundred thousand commits without waiting for the disk at each; the closing snapshot waits once. */
const hastyFileSystem: FileSystem = {
  ...nodeFileSystem,
  create: async (path) => hasty(await nodeFileSystem.create(path)),
  open: async (path) => hasty(await nodeFileSystem.open(path)),
}

export async function opened(options: StorageOptions): Promise<OpenedStorage> {
  const opening = await openStorage(options)
  if (opening.kind !== 'opened') throw new Error(`the office is ${JSON.stringify(opening)}`)
  return opening
}

/** One snapshot at the end, with everything in it: every opening then reads the same. */
const onlyAtQuit = { minBytes: Infinity, share: Infinity, recordsAtQuit: Infinity }

const hours = { fromMinute: 9 * 60, untilMinute: 18 * 60 }

function peopleIds(): string[] {
  return samplePeople.map((_, index) => `person-${index + 1}`)
}

async function beginnings(deviceId: string, epoch: number): Promise<Operation[]> {
  // One hash for all, with today's cost: signing in costs what it costs everywhere.
  const hash = await createSecrets('').hash(password)
  const firm = {
    name: 'Druckerei am Markt',
    address: { street: 'Markt 3', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
    phone: '0761 123450',
    email: 'post@druckerei-am-markt.example',
    taxNumber: '06/123/45678',
    priceMode: 'gross',
    smallBusiness: false,
    hours: [hours, hours, hours, hours, hours, null, null],
  }
  const device = { letter: 'A', name: 'Theke', epoch }
  const ids = peopleIds()
  return [
    { type: 'set', collection: 'firm', id: 'firm', fields: firm },
    { type: 'set', collection: 'devices', id: deviceId, fields: device },
    ...samplePeople.flatMap((person, index): Operation[] => {
      const id = ids[index] ?? ''
      return [
        { type: 'set', collection: 'persons', id, fields: { ...person, active: true } },
        { type: 'set', collection: 'credentials', id, fields: { password: { ...hash } } },
      ]
    }),
    ...samplePriceList.map((product, index): Operation => {
      const fields = { ...product, active: true }
      return { type: 'set', collection: 'products', id: `product-${index + 1}`, fields }
    }),
    ...shelfCodes.map((code): Operation => {
      const fields = { code, place: 'Regal', active: true }
      return { type: 'set', collection: 'shelves', id: `shelf-${code}`, fields }
    }),
  ]
}

const shelfCodes = ['R', 'L', 'B'].flatMap((letter) =>
  Array.from({ length: 12 }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`),
)

/** Commits that are under way at once; more would only fill memory. */
const together = 256

export type Written = { readonly tickets: number; readonly records: number; readonly findings: number }

/** Writes the generated office through the real storage into an empty folder and closes it again. */
export async function writeOffice(
  folder: string,
  tickets: number,
  until: number,
  busy: Pick<Scale, 'open' | 'steps'> = {},
): Promise<Written> {
  await mkdir(folder, { recursive: true })
  let now = until
  const options = { ...optionsFor(folder, () => now), fileSystem: hastyFileSystem, snapshots: onlyAtQuit }
  const storage = await createOfficeStorage(options, { letter: 'A', name: 'Theke' })
  if (storage.kind !== 'opened') throw new Error(`the office was not founded: ${storage.code}`)
  const { store } = storage
  let requests = 0
  const commit = async ({ at, by, operations }: Omit<Act, 'at'> & { readonly at?: number }) => {
    if (at !== undefined) now = at
    requests += 1
    const author = { person: by, requestId: `bench-${requests}` }
    const outcome = await store.commit(author, () => done({ operations, value: null }))
    if (!outcome.ok) throw new Error(`refused: ${outcome.code}`)
  }
  const people = peopleIds()
  const scale = { tickets, customers: customerCount, until, people, shelves: shelfCodes, ...busy }
  let group: Promise<void>[] = []
  for (const act of generateActs(scale)) {
    if (requests === 0) {
      now = act.at - 1_000
      const { id, epoch } = store.device
      await commit({ by: people[0] ?? '', operations: await beginnings(id, epoch) })
    }
    group.push(commit(act))
    if (group.length < together) continue
    await Promise.all(group)
    group = []
  }
  await Promise.all(group)
  now = until
  const { tables } = store.office
  const records = Object.values(tables).reduce((sum, { size }) => sum + size, 0)
  const { findings } = fsck(store.office)
  await storage.close()
  return { tickets: tables.tickets.size, records, findings: findings.length }
}
