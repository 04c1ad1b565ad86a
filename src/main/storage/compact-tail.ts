import { join } from 'node:path'
import type { Collection } from '../../shared/domain/office'
import type { JsonObject, Operation, Origin } from '../../shared/replication/operation'
import { isOperation } from '../../shared/replication/operation'
import type { Pending } from '../../shared/replication/replay'
import type { CompactionOrder } from './compact'
import type { Base } from './compact-base'
import type { FileSystem } from './file-system'
import { loadJournal } from './load-journal'
import type { Pace } from './pace'
import type { Reply } from './replies'
import { createReplies } from './replies'
import type { StreamHead } from './stream'

type Told = { readonly operation: Operation; readonly origin: Origin; readonly index: number }

/** What the journals say behind a snapshot, by collection and in order. */
export type Tail = {
  readonly operations: ReadonlyMap<Collection, readonly Told[]>
  readonly pending: Pending[]
  readonly replies: readonly Reply[]
  readonly streams: readonly StreamHead[]
  readonly lastStamp: string
}

/** The journal folder as it was when the order was given: a segment begun since is not there. */
function sealedOnly(fileSystem: FileSystem, { journalFolder, device, sealed }: CompactionOrder): FileSystem {
  const own = join(journalFolder, device)
  const known = new Set(sealed)
  const names = async (folder: string) => {
    const all = await fileSystem.names(folder)
    return folder === own ? all.filter((name) => known.has(name)) : all
  }
  return { ...fileSystem, names }
}

function sortInto(operations: Map<Collection, Told[]>, pending: Pending[]) {
  return (operation: JsonObject, origin: Origin, index: number) => {
    if (!isOperation(operation)) {
      pending.push({ operation, origin })
      return
    }
    const told = operations.get(operation.collection)
    if (told === undefined) operations.set(operation.collection, [{ operation, origin, index }])
    else told.push({ operation, origin, index })
  }
}

/** Reads the sealed segments behind `base`. Copies of other PCs' lines count as far as they are whole. */
export async function readTail(
  fileSystem: FileSystem,
  order: CompactionOrder,
  base: Base,
  pace: Pace,
): Promise<Tail> {
  const { journalFolder, officeId, device } = order
  const operations = new Map<Collection, Told[]>()
  const pending: Pending[] = []
  const replies = createReplies()
  for (const reply of base.replies) replies.remember(reply)
  const sort = sortInto(operations, pending)
  const journal = await loadJournal({
    fileSystem: sealedOnly(fileSystem, order),
    folder: journalFolder,
    office: officeId,
    device,
    after: base.streams,
    pace,
    mayWait: true,
    take: (line, origin) => {
      for (const [index, entry] of line.o.entries()) if ('op' in entry) sort(entry.op, origin, index)
      const isOwn = line.d === device && line.r !== undefined
      if (isOwn) replies.remember({ requestId: line.q, person: line.u, value: line.r.value })
    },
  })
  if (journal.kind === 'stopped') throw new Error(`the journal is ${journal.code}`)
  const torn = journal.cuts.find((cut) => cut.device === device)
  if (torn !== undefined) throw new Error(`${torn.cut.segment.name} is damaged`)
  const lastStamp = journal.lastStamp === '' ? base.lastStamp : journal.lastStamp
  return { operations, pending, replies: replies.all(), streams: journal.streams.all(), lastStamp }
}
