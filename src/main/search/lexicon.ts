import type { NumberList } from './number-list'
import { createNumberList } from './number-list'
import type { Postings } from './postings'
import { sortPostings } from './postings'
import type { Word } from './query'
import type { Field, Grade } from './rank-table'
import { fields, markFor } from './rank-table'
import type { Vocabulary } from './vocabulary'
import { buildVocabulary } from './vocabulary'

/** Who has which term, and how well a typed word meets it. */
export type Lexicon = {
  /** Raises the mark of every slot that has the text as typed. */
  readonly mark: (text: string, marks: Uint8Array) => void
  /** Raises the mark of every slot that has something alike instead. */
  readonly markAlike: (word: Word, marks: Uint8Array) => void
}

export type LexiconBuilder = {
  readonly add: (term: string, slot: number, field: Field) => void
  /** Yields between short pieces of work. */
  readonly finish: () => Generator<undefined, Lexicon, undefined>
}

export function createLexiconBuilder(): LexiconBuilder {
  const known = new Map<string, number>()
  const terms: NumberList = createNumberList()
  const entries: NumberList = createNumberList()
  return {
    add: (term, slot, field) => {
      const index = known.get(term) ?? known.size
      if (index === known.size) known.set(term, index)
      terms.push(index)
      entries.push(slot * 4 + field)
    },
    *finish() {
      const vocabulary = yield* buildVocabulary([...known.keys()])
      const postings = yield* sortPostings(known.size, terms.toArray(), entries.toArray())
      return createLexicon(vocabulary, postings)
    },
  }
}

/** Made apart from the builder, so that nothing of the building stays in memory. */
function createLexicon(vocabulary: Vocabulary, postings: Postings): Lexicon {
  return {
    mark: (text, marks) => vocabulary.each(text, createMarker(postings, marks)),
    markAlike: (word, marks) => vocabulary.eachAlike(word, createMarker(postings, marks)),
  }
}

function createMarker({ starts, entries }: Postings, marks: Uint8Array) {
  return (term: number, grade: Grade) => {
    const [note, detail, name] = [fields.note, fields.detail, fields.name].map((field) =>
      markFor(grade, field),
    )
    const byField = Uint8Array.of(note ?? 0, detail ?? 0, name ?? 0)
    const end = starts[term + 1] ?? 0
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const entry = entries[at] ?? 0
      raise(marks, entry >>> 2, byField[entry & 3] ?? 0)
    }
  }
}

export function raise(marks: Uint8Array, slot: number, mark: number): void {
  if ((marks[slot] ?? 0) < mark) marks[slot] = mark
}
