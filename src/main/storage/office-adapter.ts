import type { Adapter } from 'lowdb'
import type { Office } from '../../shared/domain/office'
import { emptyOffice } from '../../shared/domain/office'
import { noStamp } from '../../shared/replication/clock'
import type { JsonObject, Origin } from '../../shared/replication/operation'
import type { Pending } from '../../shared/replication/replay'
import { replay } from '../../shared/replication/replay'
import type { FileSystem } from './file-system'
import type { Line } from './line'
import type { LoadedJournal, Position } from './load-journal'
import { loadJournal } from './load-journal'
import type { Message, Stop } from './message'
import { message, stop } from './message'
import type { Replies } from './replies'
import { createReplies } from './replies'
import type { Content } from './snapshot-read'
import { readSnapshot, snapshotsToTry } from './snapshot-read'
import { writeSnapshot } from './snapshot-write'

/** What was read beside the office itself. */
export type LoadState = {
  readonly replies: Replies
  readonly pending: readonly Pending[]
  readonly journal: LoadedJournal
  readonly lastStamp: string
  readonly messages: readonly Message[]
}

/** Thrown by `read`: the folder must not be opened. */
export class LoadStopped extends Error {
  override readonly name = 'LoadStopped'
  constructor(readonly reason: Stop) {
    super(reason.code)
  }
}

export type OfficePlace = {
  readonly fileSystem: FileSystem
  readonly snapshotFolder: string
  readonly journalFolder: string
  readonly officeId: string
  readonly device: string
}

/** Where the next snapshot will say it was taken. */
export type Moment = Pick<Content, 'position' | 'lastStamp' | 'replies'>

export type OfficeAdapter = Adapter<Office> & {
  readonly read: () => Promise<Office>
  /** After `read`. */
  readonly loaded: () => LoadState
  /** Where the newest snapshot ends. */
  readonly covered: () => Position
  /** Says what `write` shall put beside the office. */
  readonly at: (moment: Moment) => void
}

const beginning: Position = { epoch: 0, seq: 0, hash: '' }

function originOf({ h, t, u, f, d }: Line): Origin {
  return { stamp: h, at: t, by: u, device: d, ...(f === undefined ? {} : { forWhom: f }) }
}

function operationsOf(line: Line): JsonObject[] {
  return line.o.flatMap((entry) => ('op' in entry ? [entry.op] : []))
}

type Start = { readonly content: Content; readonly messages: readonly Message[] }

async function startingPoint(place: OfficePlace): Promise<Start> {
  const { fileSystem, snapshotFolder, officeId, device } = place
  const from = { fileSystem, folder: snapshotFolder }
  const messages: Message[] = []
  for (const name of await snapshotsToTry(from)) {
    const found = await readSnapshot(from, name, 'load')
    if (found.kind === 'newer') throw new LoadStopped(stop('newer-version', { snapshot: name }))
    if (found.kind === 'read') {
      const { footer, content } = found
      const isOurs = footer.office === officeId && footer.device === device
      if (!isOurs) throw new LoadStopped(stop('foreign-office', { snapshot: name }))
      return { content, messages }
    }
    messages.push(message('snapshot-damaged', { snapshot: name }))
  }
  const nothing = { pending: [], replies: [], position: beginning, lastStamp: noStamp }
  return { content: { office: emptyOffice(), ...nothing }, messages }
}

/**
 * The office behind lowdb's two methods: `read` is the newest good snapshot and the journal behind it and throws
 * `LoadStopped` rather than answering null, since lowdb takes null for a new database; `write` is a snapshot.
 */
export function createOfficeAdapter(place: OfficePlace): OfficeAdapter {
  const { fileSystem, journalFolder, officeId, device } = place
  let state: LoadState | undefined
  let moment: Moment | undefined
  let covered = beginning

  const read = async () => {
    const { content, messages } = await startingPoint(place)
    const { office } = content
    // An upgrade may know by now what an older version only kept.
    const pending = content.pending.flatMap(({ operation, origin }) => replay(office, [operation], origin))
    const replies = createReplies()
    for (const reply of content.replies) replies.remember(reply)
    const take = (line: Line) => {
      pending.push(...replay(office, operationsOf(line), originOf(line)))
      if (line.r !== undefined) replies.remember({ requestId: line.q, person: line.u, value: line.r.value })
    }
    const after = content.position
    covered = after
    const journal = await loadJournal({
      fileSystem,
      folder: journalFolder,
      office: officeId,
      device,
      after,
      take,
    })
    if (journal.kind === 'stopped') throw new LoadStopped(journal)
    const { position } = journal
    if (position.seq === 0 && position.epoch <= 1)
      throw new LoadStopped(stop('missing', { what: 'journal', expected: 1 }))
    const lastStamp = journal.lastStamp === '' ? content.lastStamp : journal.lastStamp
    state = { replies, pending, journal, lastStamp, messages: [...messages, ...journal.messages] }
    return office
  }
  return {
    read,
    loaded: () => {
      if (state === undefined) throw new Error('not read yet')
      return state
    },
    covered: () => covered,
    at: (now) => {
      moment = now
    },
    write: async (office) => {
      if (moment === undefined) throw new Error('no moment given')
      const target = { fileSystem, folder: place.snapshotFolder, officeId, device }
      await writeSnapshot(target, { office, pending: state?.pending ?? [], ...moment })
      covered = moment.position
    },
  }
}
