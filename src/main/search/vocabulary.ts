import { soundOf } from '../../shared/domain/phonetics'
import { lacksAtMostOne, letterMask } from './letter-mask'
import { gradeOf, gradeOfTypo, shortestInner, soundsAlike } from './match'
import type { Word } from './query'
import type { Grade } from './rank-table'
import { grades } from './rank-table'

const edge = '\n'

/** Different words, each once, in one text that is fast to look through. */
export type Vocabulary = {
  /** Every term the text is in as typed. */
  readonly each: (typed: string, call: (term: number, grade: Grade) => void) => void
  /** Every term the word is not in as typed that sounds or nearly reads like it. */
  readonly eachAlike: (word: Word, call: (term: number, grade: Grade) => void) => void
}

/** 31 × h + digit over the digits of a sound; equal sounds have equal hashes. */
function hashOfSound(sound: string): number {
  let hash = 0
  for (let at = 0; at < sound.length; at += 1) hash = (Math.imul(hash, 31) + sound.charCodeAt(at)) | 0
  return hash
}

/** Yields between pieces of work of well under a millisecond, but for joining the text. */
export function* buildVocabulary(terms: readonly string[]): Generator<undefined, Vocabulary, undefined> {
  const starts = new Uint32Array(terms.length + 1)
  const letters = new Int32Array(terms.length)
  const sounds = new Int32Array(terms.length)
  let start = 1
  for (const [index, term] of terms.entries()) {
    starts[index] = start
    letters[index] = letterMask(term)
    sounds[index] = hashOfSound(soundOf(term))
    start += term.length + 1
    yield
  }
  starts[terms.length] = start
  return createVocabulary({ text: `${edge}${terms.join(edge)}${edge}`, starts, letters, sounds })
}

type Parts = {
  readonly text: string
  /** Where each term begins; one more for the end. */
  readonly starts: Uint32Array
  readonly letters: Int32Array
  readonly sounds: Int32Array
}

function createVocabulary({ text, starts, letters, sounds }: Parts): Vocabulary {
  const size = letters.length
  const startOf = (term: number) => starts[term] ?? 0
  const endOf = (term: number) => startOf(term + 1) - 1
  /** The term whose letters or edge before it lie at a place of the text. */
  const termAt = (place: number) => {
    let [low, high] = [0, size - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (endOf(middle) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  /** Quickly: one slip leaves the first letter, or moves or spares the second. */
  const beginsNearly = (typed: string, start: number) => {
    const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)]
    if (first === typed.charCodeAt(0)) return true
    return first === typed.charCodeAt(1) || second === typed.charCodeAt(0) || second === typed.charCodeAt(1)
  }
  return {
    each: (typed, call) => {
      const wanted = typed.length < shortestInner ? `${edge}${typed}` : typed
      const skipped = wanted.length - typed.length
      for (let place = text.indexOf(wanted); place !== -1;) {
        const term = termAt(place + skipped)
        const [start, end] = [startOf(term), endOf(term)]
        if (place + skipped > start) call(term, grades.inner)
        else call(term, end - start === typed.length ? grades.whole : grades.start)
        place = text.indexOf(wanted, end)
      }
    },
    eachAlike: (word, call) => {
      const hash = word.sound === '' ? undefined : hashOfSound(word.sound)
      for (let term = 0; term < size; term += 1) {
        const mayReadAlike = word.mayHaveTypo && lacksAtMostOne(word.letters, letters[term] ?? 0)
        if (sounds[term] !== hash && !(mayReadAlike && beginsNearly(word.text, startOf(term)))) continue
        const read = text.slice(startOf(term), endOf(term))
        if (gradeOf(word.text, read) !== grades.none) continue
        const isSound = sounds[term] === hash && soundsAlike(word, read)
        const grade = isSound ? grades.sound : gradeOfTypo(word, read)
        if (grade !== grades.none) call(term, grade)
      }
    },
  }
}
