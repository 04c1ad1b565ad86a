import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Preview } from '../backend/ports'
import type { Collection, Office } from '../../shared/domain/office'
import { emptyOffice } from '../../shared/domain/office'
import type { Heads } from '../../shared/domain/versions'
import { loadRow } from '../../shared/replication/apply'
import { headOf, noHeads, withHead } from '../../shared/replication/heads'
import type { JsonObject } from '../../shared/replication/operation'
import { replay } from '../../shared/replication/replay'
import { readDocument } from './durable-file'
import type { Environment } from './environment'
import { originOf } from './chain'
import { foldersOf } from './environment'
import { namesIn, readIfPresent } from './file-system'
import type { Identity } from './identity'
import type { Line } from './line'
import { lineFeed, operationsOf, parseLine } from './line'
import { segmentsAmong } from './segment'
import { createSmallFiles } from './small-files'
import { snapshotsToTry } from './snapshot-footer'

/** What the door shows: everything else is read behind it. */
const doorCollections = ['firm', 'devices', 'persons', 'credentials'] as const satisfies Collection[]

const footerSchema = z.object({
  office: z.string(),
  streams: z.array(z.object({ device: z.string(), epoch: z.int(), seq: z.int() })),
  files: z.record(z.string(), z.object({ sha256: z.string() })),
})
type Start = { readonly office: Office; readonly heads: Heads }

/** A file's JSON lines, if it has the sum that its footer names. */
async function readRows({ fileSystem }: Environment, path: string, sum: string | undefined) {
  const bytes = await readIfPresent(fileSystem, path)
  if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== sum) return undefined
  const texts = Buffer.from(bytes).toString('utf8').split('\n')
  return texts.flatMap((text) => {
    const row: unknown = text === '' ? undefined : JSON.parse(text)
    return typeof row === 'object' && row !== null ? [row] : []
  })
}

/** The door's collections of one snapshot; undefined when any is not as the footer says. */
async function readDoor(
  environment: Environment,
  name: string,
  officeId: string,
): Promise<Start | undefined> {
  const folder = join(foldersOf(environment.dataFolder).snapshot, name)
  const found = await readDocument(environment.fileSystem, join(folder, 'footer.json'))
  const footer = footerSchema.safeParse(found.kind === 'found' ? found.value : undefined)
  if (!footer.success || footer.data.office !== officeId) return undefined
  const { streams, files } = footer.data
  const office = emptyOffice()
  for (const collection of doorCollections) {
    const path = join(folder, `${collection}.jsonl`)
    const rows = await readRows(environment, path, files[collection]?.sha256)
    if (rows === undefined) return undefined
    for (const row of rows) loadRow(office, collection, row)
  }
  return { office, heads: streams.reduce(withHead, noHeads) }
}

async function newestDoor(environment: Environment, officeId: string): Promise<Start> {
  const { fileSystem, dataFolder } = environment
  const folder = foldersOf(dataFolder).snapshot
  for (const name of await snapshotsToTry({ fileSystem, folder })) {
    const start = await readDoor(environment, name, officeId)
    if (start !== undefined) return start
  }
  return { office: emptyOffice(), heads: noHeads }
}

/** Whole lines that name one of the door's collections, found by their bytes: the others are not even parsed. */
function doorLines(bytes: Buffer): Line[] {
  const starts = new Set<number>()
  for (const collection of doorCollections) {
    const mark = `"collection":"${collection}"`
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at)) {
      starts.add(bytes.lastIndexOf(lineFeed, at) + 1)
      const feed = bytes.indexOf(lineFeed, at)
      if (feed < 0) break
      at = feed
    }
  }
  return [...starts]
    .toSorted((a, b) => a - b)
    .flatMap((start) => {
      const end = bytes.indexOf(lineFeed, start)
      const parsed = end < 0 ? undefined : parseLine(bytes.subarray(start, end))
      return parsed?.kind === 'line' ? [parsed.line] : []
    })
}

function isOfDoor(operation: JsonObject): boolean {
  return doorCollections.some((collection) => collection === operation['collection'])
}

/** Good enough for a look through the door: what other PCs had seen is left aside. */
function takeLine(office: Office, line: Line): void {
  const operations = operationsOf(line).map((one) => (one !== undefined && isOfDoor(one) ? one : undefined))
  replay(office, operations, originOf(line, line.b ?? noHeads))
}

/** What one device's journal says about the door behind a snapshot. */
async function readTail(environment: Environment, device: string, { office, heads }: Start): Promise<void> {
  const { fileSystem, dataFolder } = environment
  const folder = join(foldersOf(dataFolder).journal, device)
  const { segments } = segmentsAmong((await namesIn(fileSystem, folder)) ?? [])
  const known = (epoch: number) => headOf(heads, device, epoch)
  for (const [i, { name, epoch }] of segments.entries()) {
    const next = segments[i + 1]
    if (next?.epoch === epoch && next.firstSeq <= known(epoch) + 1) continue
    const bytes = Buffer.from(await fileSystem.read(join(folder, name)))
    for (const line of doorLines(bytes)) if (line.n > known(line.e)) takeLine(office, line)
  }
}

async function officeAtDoor(environment: Environment, officeId: string): Promise<Office> {
  try {
    const start = await newestDoor(environment, officeId)
    const devices = (await namesIn(environment.fileSystem, foldersOf(environment.dataFolder).journal)) ?? []
    for (const device of devices) await readTail(environment, device, start)
    return start.office
  } catch {
    // Whatever is wrong with the data is found and told when all of it is read.
    return emptyOffice()
  }
}

/**
 * Who may come in and how this PC looks, from a snapshot's few small files and the lines behind it that concern them:
 * cheap at any size of the office. Nothing is proved by it, and it changes nothing on disk.
 */
export async function readPreview(environment: Environment, identity: Identity): Promise<Preview> {
  const { fileSystem, dataFolder, log } = environment
  return {
    office: await officeAtDoor(environment, identity.office),
    deviceId: identity.device,
    small: createSmallFiles(fileSystem, foldersOf(dataFolder).small, log),
  }
}
