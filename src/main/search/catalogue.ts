import type { Document } from './document'
import type { Loose } from './loose'
import { createLoose } from './loose'
import type { Need } from './query'
import type { Register } from './register'
import { createRegister } from './register'
import type { Segment } from './segment'
import { createSegmentBuilder } from './segment'

/**
 * All records of one table, ready to be looked through at any moment: what the newest segment does not hold (before
 * the first is built: everything) is looked at record by record, with the same result.
 */
export type Catalogue = {
  /** How many slots there are; a record keeps its slot for good. */
  readonly size: () => number
  readonly slotOf: (id: string) => number
  readonly idAt: (slot: number) => string
  readonly isThere: (slot: number) => boolean
  /** The record was added, changed or deleted. */
  readonly touch: (id: string) => void
  /** Something changed of which nobody knows whose it was: read all records again soon. */
  readonly renew: () => void
  /** Builds the next segment; yields between short pieces of work. */
  readonly build: () => Generator<undefined, void, undefined>
  /** So much lies outside the segment that looking through it costs more than a frame allows. */
  readonly needsBuild: () => boolean
  /** How well each record has what is needed, by slot; 0: not at all. Good until the next call. */
  readonly marksFor: (need: Need, mayForgive: boolean) => Uint8Array
}

export type CatalogueParts<R> = {
  readonly table: ReadonlyMap<string, R>
  readonly read: (record: R) => Document
  /** Told of every record when it is entered and whenever it was touched. */
  readonly onEnter: (slot: number, record: R) => void
}

const mostLoose = 2_000
const looseShare = 0.05

export function createCatalogue<R>({ table, read, onEnter }: CatalogueParts<R>): Catalogue {
  const register = createRegister()
  const documentAt = (slot: number) => {
    const record = table.get(register.idAt(slot))
    return record === undefined ? undefined : read(record)
  }
  const loose = createLoose(documentAt)
  const isThere: boolean[] = []
  const pages = createPages()
  let segment: Segment | undefined
  let isOutdated = false

  const refresh = (slot: number): number => {
    const record = table.get(register.idAt(slot))
    isThere[slot] = record !== undefined
    if (record !== undefined) onEnter(slot, record)
    loose.add(slot)
    return slot
  }
  const slotOf = (id: string) => register.slotOf(id) ?? refresh(register.enter(id))
  const entering = enterAll(table, slotOf)
  const size = () => {
    // A question may come before all were entered in idle slices: then the rest is entered at once.
    for (const _ of entering);
    return register.size()
  }
  return {
    size,
    slotOf,
    idAt: register.idAt,
    isThere: (slot) => isThere[slot] === true,
    touch: (id) => void refresh(register.slotOf(id) ?? register.enter(id)),
    renew: () => {
      isOutdated = true
    },
    *build() {
      yield* entering
      isOutdated = false
      segment = yield* buildSegment(register, loose, documentAt)
    },
    needsBuild: () =>
      segment === undefined || isOutdated || loose.size() > Math.max(mostLoose, register.size() * looseShare),
    marksFor: (need, mayForgive) => {
      const marks = pages.first(size())
      if (segment !== undefined) markNeed(segment, need, mayForgive, marks, pages.second)
      loose.mark(need, mayForgive, marks)
      return marks
    },
  }
}

const enteredAtOnce = 64

function* enterAll(
  table: ReadonlyMap<string, unknown>,
  enter: (id: string) => number,
): Generator<undefined, void, undefined> {
  let entered = 0
  for (const id of table.keys()) {
    enter(id)
    entered += 1
    if (entered % enteredAtOnce === 0) yield
  }
}

function* buildSegment(
  { size }: Register,
  loose: Loose,
  documentAt: (slot: number) => Document | undefined,
): Generator<undefined, Segment, undefined> {
  loose.beginBuild()
  const builder = createSegmentBuilder()
  const end = size()
  for (let slot = 0; slot < end; slot += 1) {
    const document = documentAt(slot)
    if (document !== undefined) builder.add(slot, document)
    yield
  }
  const segment = yield* builder.finish()
  loose.endBuild()
  return segment
}

/** The phone number, or all of the words: those a record has only as well as the worst of them. */
function markNeed(
  segment: Segment,
  { words, phone }: Need,
  mayForgive: boolean,
  marks: Uint8Array,
  newPage: (length: number) => Uint8Array,
): void {
  words.forEach((word, index) => {
    if (index === 0) return segment.markWord(word, mayForgive, marks)
    const others = newPage(marks.length)
    segment.markWord(word, mayForgive, others)
    for (let slot = 0; slot < marks.length; slot += 1) {
      marks[slot] = Math.min(marks[slot] ?? 0, others[slot] ?? 0)
    }
  })
  if (phone !== '') segment.markPhone(phone, marks)
}

/** Two arrays used again and again; each is empty when it is given out. */
function createPages() {
  const pages = [new Uint8Array(0), new Uint8Array(0)]
  const page = (index: number) => (length: number) => {
    const known = pages[index]
    const kept = known !== undefined && known.length >= length ? known : new Uint8Array(length + 1_024)
    pages[index] = kept
    return kept.fill(0, 0, length).subarray(0, length)
  }
  return { first: page(0), second: page(1) }
}
