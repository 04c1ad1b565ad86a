import { join } from 'node:path'
import type { BackupPart } from '../../shared/domain/backup'
import { foldersOf } from './environment'
import type { FileSystem } from './file-system'
import { namesIn, readIfPresent } from './file-system'
import { lastLine } from './recovery'
import { lineFeed, parseLine } from './line'
import { segmentsAmong } from './segment'
import { currentNames, currentSnapshots, readFooter } from './snapshot-footer'

/** How far this PC's own journal is certainly written: nothing behind that line is copied. */
export type Sealed = { readonly device: string; readonly epoch: number; readonly seq: number }

export type Source = {
  /** Below the data folder, with `/`. */
  readonly path: string
  readonly part: BackupPart
  /** Set where the name is the sum of the bytes, which then need no reading if they are packed already. */
  readonly sha256?: string
  readonly read: () => Promise<Uint8Array | undefined>
}

/** A segment that was begun behind the sealed line: it would be taken for one that lost its lines. */
export function isUnbegun({ part }: Source, bytes: Uint8Array): boolean {
  return part === 'journal' && bytes.byteLength === 0
}

type Place = { readonly fileSystem: FileSystem; readonly dataFolder: string }

function sourceIn({ fileSystem, dataFolder }: Place, part: BackupPart, path: string): Source {
  const full = join(dataFolder, ...path.split('/'))
  return { path, part, read: () => readIfPresent(fileSystem, full) }
}

type SnapshotSources = { readonly sources: readonly Source[]; readonly name: string | undefined }

async function snapshotSources(place: Place): Promise<SnapshotSources> {
  const { fileSystem, dataFolder } = place
  const { snapshot: folder } = foldersOf(dataFolder)
  for (const name of await currentSnapshots({ fileSystem, folder })) {
    const files = await namesIn(fileSystem, join(folder, name))
    if (files === undefined) continue
    const paths = [...currentNames, ...files.map((file) => `${name}/${file}`)]
    return { name, sources: paths.map((path) => sourceIn(place, 'snapshot', `snapshot/${path}`)) }
  }
  return { name: undefined, sources: [] }
}

/** A snapshot taken since then covers more, and what it covers is on disk: its last line must be in the journal too. */
async function sealedBehind(
  { fileSystem, dataFolder }: Place,
  snapshot: string | undefined,
  sealed: Sealed | undefined,
): Promise<Sealed | undefined> {
  if (sealed === undefined || snapshot === undefined) return sealed
  const footer = await readFooter({ fileSystem, folder: foldersOf(dataFolder).snapshot }, snapshot)
  if (typeof footer !== 'object') return sealed
  const own = footer.streams.find(({ device, epoch }) => device === sealed.device && epoch === sealed.epoch)
  return { ...sealed, seq: Math.max(sealed.seq, own?.seq ?? 0) }
}

/** Up to the last whole line, and no line behind `seq`: what follows may still be taken back. */
export function wholeLines(bytes: Uint8Array, sealed: Pick<Sealed, 'epoch' | 'seq'> | undefined): Uint8Array {
  let end = bytes.lastIndexOf(lineFeed) + 1
  while (sealed !== undefined && end > 0) {
    const start = end === 1 ? 0 : bytes.lastIndexOf(lineFeed, end - 2) + 1
    const parsed = parseLine(bytes.subarray(start, end - 1))
    const isBehind = parsed.kind === 'line' && parsed.line.e === sealed.epoch && parsed.line.n > sealed.seq
    if (!isBehind) break
    end = start
  }
  return bytes.subarray(0, end)
}

function segmentSource(place: Place, device: string, name: string, sealed: Sealed | undefined): Source {
  const source = sourceIn(place, 'journal', `journal/${device}/${name}`)
  if (!name.endsWith('.jsonl')) return source
  return {
    ...source,
    read: async () => {
      const bytes = await source.read()
      return bytes === undefined
        ? undefined
        : wholeLines(bytes, sealed?.device === device ? sealed : undefined)
    },
  }
}

/** The own journal first: what other PCs wrote may build on it, so theirs must reach at least as far. */
async function journalSources(place: Place, sealed: Sealed | undefined): Promise<Source[]> {
  const { journal } = foldersOf(place.dataFolder)
  const devices = (await namesIn(place.fileSystem, journal)) ?? []
  const own = devices.filter((device) => device === sealed?.device)
  const sources: Source[] = []
  for (const device of [...own, ...devices.filter((one) => !own.includes(one))]) {
    const names = (await namesIn(place.fileSystem, join(journal, device))) ?? []
    for (const name of names.filter((one) => /\.jsonl(\.gz)?$/.test(one)))
      sources.push(segmentSource(place, device, name, sealed))
  }
  return sources
}

async function fileSources(place: Place): Promise<Source[]> {
  const names = (await namesIn(place.fileSystem, foldersOf(place.dataFolder).files)) ?? []
  return names
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .map((name) => ({ ...sourceIn(place, 'files', `files/${name}`), sha256: name }))
}

/**
 * Every file of a data folder that a backup holds. Not in it: this PC's own small files (settings, PINs, counts of
 * misses) and drafts, since a restore must bring back no old PIN and no spent try; visits, which are to vanish after
 * four weeks; quarantine and older snapshots, since they are not the office. The snapshot comes first: the journal
 * copied after it reaches at least as far.
 */
export async function backupSources(place: Place, sealed: Sealed | undefined): Promise<readonly Source[]> {
  const snapshot = await snapshotSources(place)
  const journal = await journalSources(place, await sealedBehind(place, snapshot.name, sealed))
  const device = sourceIn(place, 'device', 'device.json')
  return [...snapshot.sources, ...journal, ...(await fileSources(place)), device]
}

export type Reach = { readonly heads: Record<string, Record<string, number>>; readonly newestEntryAt: number }

/** How far the journals reach that were copied, from the last line of each segment. */
export function createReach(): {
  readonly see: (source: Source, bytes: Uint8Array) => void
  readonly get: () => Reach
} {
  const heads: Record<string, Record<string, number>> = {}
  let newestEntryAt = 0
  return {
    see: ({ part, path }, bytes) => {
      const [, device = '', name = ''] = path.split('/')
      if (part !== 'journal' || segmentsAmong([name]).segments.length === 0) return
      const last = lastLine(bytes)?.line
      if (last === undefined) return
      const epochs = (heads[device] ??= {})
      epochs[last.e] = Math.max(epochs[last.e] ?? 0, last.n)
      newestEntryAt = Math.max(newestEntryAt, last.t)
    },
    get: () => ({ heads, newestEntryAt }),
  }
}
