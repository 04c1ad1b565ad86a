import { emptyOffice } from '../../shared/domain/office'
import { isOperation } from '../../shared/replication/operation'
import { noStamp } from '../../shared/replication/clock'
import type { Pending } from '../../shared/replication/replay'
import type { Pace } from './pace'
import type { Reply } from './replies'
import type { Footer } from './snapshot-footer'
import { readFooter, snapshotsToTry } from './snapshot-footer'
import type { Beside, SnapshotFile } from './snapshot-read'
import { readSnapshot, readSnapshotFile, takeOther } from './snapshot-read'
import { readRows } from './snapshot-rows'
import type { SnapshotPlace } from './snapshot-write'

/** The snapshot a compaction builds on, with its small files read; empty where there is none. */
export type Base = Pick<Footer, 'streams' | 'lastStamp' | 'counters' | 'files'> & {
  readonly pending: readonly Pending[]
  readonly replies: readonly Reply[]
  readonly erased: ReadonlySet<string>
  /** The bytes of one of its files. */
  readonly read: (file: SnapshotFile) => Promise<Buffer>
}

const nothing: Base = {
  streams: [],
  lastStamp: noStamp,
  counters: {},
  files: {},
  pending: [],
  replies: [],
  erased: new Set(),
  read: async () => Buffer.alloc(0),
}

async function openBase(place: SnapshotPlace, name: string, footer: Footer, pace: Pace): Promise<Base> {
  const { streams, lastStamp, counters, files } = footer
  const office = emptyOffice()
  const beside: Beside = { pending: [], replies: [] }
  const read = async (file: SnapshotFile) => {
    const bytes = await readSnapshotFile(place, name, file)
    if (bytes === undefined) throw new Error(`${file} is missing in snapshot ${name}`)
    return bytes
  }
  for (const file of ['pending', 'replies', 'erased'] as const) {
    const facts = files[file]
    const take = (row: unknown) => takeOther(office, beside, file, row)
    const bytes = await read(file)
    const isGood = facts !== undefined && (await readRows(bytes, facts, pace, ({ rows }) => rows.every(take)))
    if (!isGood) throw new Error(`${file} is damaged in snapshot ${name}`)
  }
  return { streams, lastStamp, counters, files, ...beside, erased: office.erased, read }
}

/** The newest snapshot that is whole, by the same rules as at the start; a newer program's is never built upon. */
export async function findBase(place: SnapshotPlace, pace: Pace): Promise<Base> {
  for (const name of await snapshotsToTry(place)) {
    const { kind } = await readSnapshot(place, name, 'check', pace)
    if (kind === 'newer') throw new Error(`snapshot ${name} is of a newer program`)
    const footer = kind === 'read' ? await readFooter(place, name) : undefined
    if (footer === undefined || footer === 'newer' || footer === 'older') continue
    if (footer.office !== place.officeId || footer.device !== place.device)
      throw new Error(`snapshot ${name} is of another office`)
    const base = await openBase(place, name, footer, pace)
    // What an earlier program only kept is told anew from the journal's beginning.
    return base.pending.some(({ operation }) => isOperation(operation)) ? nothing : base
  }
  return nothing
}
