import type { Document } from './document'
import { markOf } from './match'
import type { Need } from './query'

/** Slots that no segment holds as they are now; each is read once and then looked at for every question. */
export type Loose = {
  readonly size: () => number
  readonly add: (slot: number) => void
  /** Overwrites the marks of all loose slots. */
  readonly mark: (need: Need, mayForgive: boolean, marks: Uint8Array) => void
  /** From now on it is remembered what was added. */
  readonly beginBuild: () => void
  /** Forgets all but what was added since the build began: the new segment holds it. */
  readonly endBuild: () => void
}

/** `read` answers undefined for a record that is gone. */
export function createLoose(read: (slot: number) => Document | undefined): Loose {
  let documents = new Map<number, Document | null>()
  let added = new Set<number>()
  const documentAt = (slot: number, known: Document | null): Document | undefined => {
    if (known !== null) return known
    const document = read(slot)
    if (document !== undefined) documents.set(slot, document)
    return document
  }
  return {
    size: () => documents.size,
    add: (slot) => {
      documents.set(slot, null)
      added.add(slot)
    },
    mark: (need, mayForgive, marks) => {
      for (const [slot, known] of documents) {
        const document = documentAt(slot, known)
        marks[slot] = document === undefined ? 0 : markOf(need, document, mayForgive)
      }
    },
    beginBuild: () => {
      added = new Set()
    },
    endBuild: () => {
      documents = new Map([...added].map((slot) => [slot, documents.get(slot) ?? null]))
    },
  }
}
