import type { Adapter } from 'lowdb'
import type { Office } from '../../shared/domain/office'
import { emptyOffice } from '../../shared/domain/office'
import { noStamp } from '../../shared/replication/clock'
import { rebuildSteps } from '../../shared/replication/rebuild'
import type { Origin } from '../../shared/replication/operation'
import { isOperation } from '../../shared/replication/operation'
import type { Pending } from '../../shared/replication/replay'
import { replay } from '../../shared/replication/replay'
import type { FileSystem } from './file-system'
import type { Line } from './line'
import { operationsOf } from './line'
import type { LoadedJournal } from './load-journal'
import { loadJournal } from './load-journal'
import type { Message, Stop } from './message'
import { message, stop } from './message'
import type { Pace } from './pace'
import type { Replies } from './replies'
import { createReplies } from './replies'
import type { Content } from './snapshot-read'
import { readSnapshot } from './snapshot-read'
import { snapshotsToTry } from './snapshot-footer'
import { writeSnapshot } from './snapshot-write'
import type { StreamHead } from './stream'

/** What was read beside the office itself. */
export type LoadState = {
  readonly replies: Replies
  readonly pending: readonly Pending[]
  readonly journal: LoadedJournal
  readonly lastStamp: string
  /** Of the snapshot that was read, and about how many lie behind it. */
  readonly bytes: { readonly snapshot: number; readonly tail: number }
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
  /** <data>/journal */
  readonly journalFolder: string
  readonly officeId: string
  readonly device: string
  readonly pace: Pace
}

/** What the next snapshot puts beside the office. */
export type Moment = Omit<Content, 'office' | 'bytes'>

export type OfficeAdapter = Adapter<Office> & {
  readonly read: () => Promise<Office>
  /** After `read`. */
  readonly loaded: () => LoadState
  /** Where the newest snapshot ends. */
  readonly covered: () => readonly StreamHead[]
  /** Says what `write` shall put beside the office. */
  readonly at: (moment: Moment) => void
}

type Start = { readonly content: Content; readonly messages: readonly Message[] }

function fromNothing(messages: readonly Message[]): Start {
  const nothing = { pending: [], replies: [], streams: [], lastStamp: noStamp, bytes: 0 }
  const content = { office: emptyOffice(), ...nothing }
  return { content, messages }
}

/** Not of an earlier format, and without what an earlier program only kept: an upgrade tells the whole journal anew. */
function isUsable({ pending }: Content): boolean {
  return pending.every(({ operation }) => !isOperation(operation))
}

async function startingPoint(place: OfficePlace): Promise<Start> {
  const { fileSystem, snapshotFolder, officeId, device, pace } = place
  const from = { fileSystem, folder: snapshotFolder }
  const messages: Message[] = []
  for (const name of await snapshotsToTry(from)) {
    const found = await readSnapshot(from, name, 'load', pace)
    if (found.kind === 'newer') throw new LoadStopped(stop('newer-version', { snapshot: name }))
    if (found.kind === 'older') continue
    if (found.kind === 'read') {
      const { footer, content } = found
      const isOurs = footer.office === officeId && footer.device === device
      if (!isOurs) throw new LoadStopped(stop('foreign-office', { snapshot: name }))
      return isUsable(content) ? { content, messages } : fromNothing(messages)
    }
    messages.push(message('snapshot-damaged', { snapshot: name }))
  }
  return fromNothing(messages)
}

async function readOffice(place: OfficePlace): Promise<LoadState & { readonly content: Content }> {
  const { fileSystem, journalFolder, officeId, device, pace } = place
  const { content, messages } = await startingPoint(place)
  const { office } = content
  const pending = [...content.pending]
  const replies = createReplies()
  for (const reply of content.replies) replies.remember(reply)
  const take = (line: Line, origin: Origin) => {
    pending.push(...replay(office, operationsOf(line), origin))
    const isOwn = line.d === device && line.r !== undefined
    if (isOwn) replies.remember({ requestId: line.q, person: line.u, value: line.r.value })
  }
  const after = content.streams
  const journal = await loadJournal({
    fileSystem,
    folder: journalFolder,
    office: officeId,
    device,
    after,
    take,
    pace,
  })
  if (journal.kind === 'stopped') throw new LoadStopped(journal)
  const { position } = journal
  if (position.seq === 0 && position.epoch <= 1)
    throw new LoadStopped(stop('missing', { what: 'journal', expected: 1 }))
  for (const _step of rebuildSteps(office)) if (pace.isDue()) await pace.rest()
  const lastStamp = journal.lastStamp === '' ? content.lastStamp : journal.lastStamp
  const bytes = { snapshot: content.bytes, tail: journal.length }
  const told = [...messages, ...journal.messages]
  return { content, replies, pending, journal, lastStamp, bytes, messages: told }
}

/**
 * The office behind lowdb's two methods: `read` is the newest good snapshot and the journals behind it and throws
 * `LoadStopped` rather than answering null, since lowdb takes null for a new database; `write` is a snapshot.
 */
export function createOfficeAdapter(place: OfficePlace): OfficeAdapter {
  const { fileSystem, officeId, device } = place
  let state: LoadState | undefined
  let moment: Moment | undefined
  let covered: readonly StreamHead[] = []
  return {
    read: async () => {
      const { content, ...loaded } = await readOffice(place)
      state = loaded
      covered = content.streams
      return content.office
    },
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
      await writeSnapshot(target, { office, ...moment })
      covered = moment.streams
    },
  }
}
