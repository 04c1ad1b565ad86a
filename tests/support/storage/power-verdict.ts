import type { FileSystem } from '../../../src/main/storage/file-system'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { fsck } from '../../../src/shared/domain/fsck'
import type { Outcome } from '../../../src/shared/domain/refusal'
import { done } from '../../../src/shared/domain/refusal'
import type { MemoryFileSystem } from './memory-file-system'
import type { Life } from './power-life'
import { fileMark, requestOf } from './power-life'
import type { PowerFileSystem } from './power-file-system'
import { createPowerFileSystem } from './power-file-system'
import { aCustomer } from './records'

/** What must be there: everything promised up to the crash, and what a later start has shown. */
export type Promised = { readonly life: Life; readonly moment: number; readonly shown: ReadonlySet<string> }

function say(trouble: string[], isWrong: boolean, text: string): void {
  if (isWrong) trouble.push(text)
}

/** The commits found are the first ones, leaving out those that were taken back. */
function judgeCommits({ life, moment, shown }: Promised, found: ReadonlySet<string>): string[] {
  const trouble: string[] = []
  const last = Math.max(-1, ...life.told.filter(({ id }) => found.has(id)).map(({ index }) => index))
  for (const { id, index, savedAt, refusedAt } of life.told) {
    const isThere = found.has(id)
    say(trouble, !isThere && (savedAt <= moment || shown.has(id)), `${id} lost`)
    say(trouble, isThere && refusedAt <= moment, `${id} came back`)
    say(trouble, !isThere && index < last && refusedAt === Infinity, `${id} missing before c${last}`)
  }
  return trouble
}

async function judgeFiles({ life, moment }: Promised, storage: OpenedStorage): Promise<string[]> {
  const promised = life.files.filter(({ savedAt }) => savedAt <= moment).map(({ name }) => name)
  const named = [...storage.store.office.tables.customers.values()]
    .map(({ familyName }) => familyName)
    .filter((text) => text.startsWith(fileMark))
    .map((text) => text.slice(fileMark.length))
  const trouble: string[] = []
  for (const name of new Set([...promised, ...named])) {
    if (!(await storage.files.has(name))) trouble.push(`file ${name.slice(0, 8)} lost`)
  }
  return trouble
}

async function judgeSmall({ life, moment }: Promised, storage: OpenedStorage): Promise<string[]> {
  const trouble: string[] = []
  for (const name of new Set(life.kept.map((kept) => kept.name))) {
    const begun = life.kept.filter((kept) => kept.name === name && kept.from <= moment)
    const saved = begun.findLastIndex(({ savedAt }) => savedAt <= moment)
    const allowed = new Set(begun.slice(Math.max(0, saved)).map(({ value }) => value))
    if (saved < 0) allowed.add(undefined)
    const value = await storage.small.read(name)
    if (!allowed.has(typeof value === 'number' ? value : undefined))
      trouble.push(`${name} is ${JSON.stringify(value)}`)
  }
  return trouble
}

/** A request that was answered is answered the same again, and books nothing. */
async function judgeReplies({ life, moment }: Promised, { store }: OpenedStorage): Promise<string[]> {
  const trouble: string[] = []
  for (const { id, savedAt } of life.told) {
    if (savedAt > moment) continue
    const decide = () => done({ operations: [aCustomer(`twice-${id}`)], value: 'twice' })
    const reply: Outcome<string> = await store.commit(requestOf(id), decide)
    if (!reply.ok || reply.value !== id) trouble.push(`reply to ${id} unknown`)
  }
  return trouble
}

function idsIn({ store }: OpenedStorage): ReadonlySet<string> {
  return new Set(store.office.tables.customers.keys())
}

async function open(life: Life, fileSystem: FileSystem, mayBeNew: boolean): Promise<OpenedStorage | string> {
  life.machine.next()
  const options = { ...life.options, fileSystem }
  const opening = await openStorage(options)
  if (opening.kind === 'opened') return opening
  if (opening.kind === 'stopped') return `stopped: ${opening.code} ${JSON.stringify(opening.facts)}`
  if (!mayBeNew) return 'starts as new'
  const founded = await createOfficeStorage(options, { letter: 'A', name: 'Theke' })
  return founded.kind === 'opened' ? founded : `cannot be founded: ${founded.code}`
}

/** Opens what a crash left, compares it with what was promised, works on and opens it once more. */
export async function judgeImage(promised: Promised, disk: MemoryFileSystem): Promise<readonly string[]> {
  const { life, moment, shown } = promised
  const storage = await open(life, disk, moment < life.foundedAt)
  if (typeof storage === 'string') return [storage]
  const found = idsIn(storage)
  const trouble = [
    ...judgeCommits(promised, found),
    ...[...shown].filter((id) => !found.has(id)).map((id) => `${id} was shown and is gone`),
    ...(await judgeFiles(promised, storage)),
    ...(await judgeSmall(promised, storage)),
    ...(await judgeReplies(promised, storage)),
    ...fsck(storage.store.office).findings.map(({ code }) => `fsck: ${code}`),
  ]
  const reply = await commitOne(storage, 'after')
  if (!reply.ok) trouble.push(`refuses a further commit: ${reply.code}`)
  const again = await open(life, disk, false)
  if (typeof again === 'string') return [...trouble, `again ${again}`]
  const kept = idsIn(again)
  for (const id of [...found, 'after']) if (!kept.has(id)) trouble.push(`${id} gone at the next start`)
  return trouble
}

function commitOne({ store }: OpenedStorage, id: string): Promise<Outcome<string>> {
  return store.commit(requestOf(id), () => done({ operations: [aCustomer(id)], value: id }))
}

export type Recovery = {
  readonly disk: PowerFileSystem
  readonly shownFrom: (moment: number) => ReadonlySet<string>
}

/** Recovers what a crash left on a disk whose power may be cut again, with one commit and the end of the program. */
export async function recoverOn(life: Life, image: MemoryFileSystem): Promise<Recovery | string> {
  const disk = createPowerFileSystem(image)
  const storage = await open(life, disk, false)
  if (typeof storage === 'string') return storage
  const openedAt = disk.now()
  const found = idsIn(storage)
  const reply = await commitOne(storage, 'recovered')
  const savedAt = reply.ok ? disk.now() : Infinity
  await storage.close()
  const all = new Set([...found, 'recovered'])
  const shownFrom = (moment: number) => {
    if (moment < openedAt) return new Set<string>()
    return moment < savedAt ? found : all
  }
  return { disk, shownFrom }
}
