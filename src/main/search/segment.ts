import type { Document } from './document'
import type { Lexicon } from './lexicon'
import { createLexiconBuilder } from './lexicon'
import type { Numbers } from './numbers'
import { createNumbersBuilder } from './numbers'
import type { Word } from './query'
import { fields } from './rank-table'

/** Many records made quick to look through; never changed. Records are named by their slot, a small whole number. */
export type Segment = {
  /** Raises each record's mark to that of its best match. */
  readonly markWord: (word: Word, mayForgive: boolean, marks: Uint8Array) => void
  readonly markPhone: (key: string, marks: Uint8Array) => void
}

export type SegmentBuilder = {
  readonly add: (slot: number, document: Document) => void
  /** Yields between short pieces of work. */
  readonly finish: () => Generator<undefined, Segment, undefined>
}

export function createSegmentBuilder(): SegmentBuilder {
  const [words, phones, numbers] = [createLexiconBuilder(), createLexiconBuilder(), createNumbersBuilder()]
  return {
    add: (slot, document) => {
      for (const [term, field] of document.terms) words.add(term, slot, field)
      for (const key of document.phones) phones.add(key, slot, fields.name)
      if (document.number !== undefined) numbers.add(slot, document.number)
    },
    *finish() {
      return createSegment(yield* words.finish(), yield* phones.finish(), numbers.finish())
    },
  }
}

function createSegment(words: Lexicon, phones: Lexicon, numbers: Numbers): Segment {
  return {
    markWord: (word, mayForgive, marks) => {
      words.mark(word.text, marks)
      if (mayForgive) words.markAlike(word, marks)
      numbers.mark(word, marks)
    },
    markPhone: phones.mark,
  }
}
