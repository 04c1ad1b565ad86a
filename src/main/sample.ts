import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { RequestChannel } from '../shared/contract/channels'
import type { Answer, Question } from '../shared/contract/requests'
import { createBackend } from './backend/backend'
import type { Desktop, Log, Papers } from './backend/ports'
import type { Ask } from './demo/sample-desk'
import { foundSampleOffice } from './demo/sample-office'
import { createExporter } from './imports/exporter'
import { createImporter } from './imports/importer'
import { systemClock } from './machine/clock'
import { createIds } from './machine/ids'
import { createSecrets } from './machine/secrets'
import { createOfficeFolder, sha256 } from './office-folder'
import { createSearch } from './search/search'
import { runJobsHere } from './storage/backup-jobs'
import type { FileSystem, OpenFile } from './storage/file-system'
import { thisMachine } from './storage/machine'
import { nodeFileSystem } from './storage/node-file-system'

type Place = { readonly dataFolder: string; readonly userFolder: string; readonly log: Log }

const sampleSchema = z.object({ password: z.string() })

function sampleFile(userFolder: string): string {
  return join(userFolder, 'sample.json')
}

/** The password everybody of the sample office shares; made anew with each sample, undefined where there is none. */
export async function readSamplePassword(userFolder: string): Promise<string | undefined> {
  try {
    const parsed = sampleSchema.safeParse(JSON.parse(await readFile(sampleFile(userFolder), 'utf8')))
    return parsed.success ? parsed.data.password : undefined
  } catch {
    return undefined
  }
}

const noPaper = { ok: false as const, code: 'not-drawn' as const, facts: {} }
const noPapers: Papers = {
  lay: async () => noPaper,
  render: async () => noPaper,
  printers: async () => [],
  print: async () => noPaper,
}

const noDesktop: Desktop = {
  openWindow: () => undefined,
  openDisplay: () => undefined,
  openOutside: () => false,
  speak: () => undefined,
  openSample: () => undefined,
  chooseCsvFiles: async () => undefined,
  chooseFolder: async () => undefined,
  restart: () => undefined,
  saveFile: async () => undefined,
}

/** Without waiting for the disk at every line: the closing snapshot waits once, and a sample can be made anew. */
const hastyFileSystem: FileSystem = {
  ...nodeFileSystem,
  create: async (path) => hasty(await nodeFileSystem.create(path)),
  open: async (path) => hasty(await nodeFileSystem.open(path)),
}

function hasty(file: OpenFile): OpenFile {
  return { ...file, datasync: async () => undefined }
}

/** Cheap hashes while the year is lived through; each is made strong at its first sign-in. */
const cheapHashes = { n: 2 ** 12, r: 8, p: 1 }
const passwordBytes = 6

/** Writes the sample office into an empty data folder and closes it again. */
export async function writeSample({ dataFolder, userFolder, log }: Place): Promise<void> {
  let now = systemClock.now()
  const clock = { now: () => now++ }
  const ids = createIds(clock)
  const place = { dataFolder, userFolder, ids, log, clock, fileSystem: hastyFileSystem }
  const folder = createOfficeFolder({ ...place, ask: async () => false })
  if (!(await folder.begin()) || folder.holder.phase().kind !== 'absent') return folder.close()
  const noTimer = { after: () => () => undefined }
  const backend = createBackend({
    clock,
    timer: noTimer,
    ids,
    secrets: createSecrets('', cheapHashes),
    storage: folder.holder,
    desktop: noDesktop,
    importer: createImporter(),
    exporter: createExporter(),
    backups: folder.backups({
      version: '',
      run: runJobsHere({ fileSystem: nodeFileSystem, machine: thisMachine }),
    }),
    search: createSearch({ timer: noTimer }),
    papers: noPapers,
    log,
    hashBytes: sha256,
    version: '',
    sample: true,
    samplePassword: '',
    notices: () => [],
    onNotices: () => undefined,
  })
  const ask: Ask = async <C extends RequestChannel>(window: number, channel: C, input: Question<C>) => {
    const reply = await backend.call(window, channel, input)
    if (!reply.ok) throw new Error(`the sample office was refused ${channel}: ${reply.code}`)
    const { value } = reply
    if (isAnswer<C>(value)) return value
    throw new Error('no answer')
  }
  const password = randomBytes(passwordBytes).toString('hex')
  const setNow = (at: number) => {
    now = at
  }
  await foundSampleOffice({ ask, setNow, now, password })
  await mkdir(userFolder, { recursive: true, mode: 0o700 })
  await writeFile(sampleFile(userFolder), JSON.stringify({ password }), { mode: 0o600 })
  await folder.close()
}

/** The route of a channel answers with that channel's answer: the compiler checked it where it was made. */
function isAnswer<C extends RequestChannel>(value: unknown): value is Answer<C> {
  return value !== undefined
}
