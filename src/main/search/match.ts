import { soundOf } from '../../shared/domain/phonetics'
import { beginsButOneTypo, isOneTypoApart } from '../../shared/domain/typo'
import type { Document, TicketNumber } from './document'
import { lacksAtMostOne, letterMask } from './letter-mask'
import type { Need, Word } from './query'
import type { Grade } from './rank-table'
import { fields, grades, markFor } from './rank-table'

/** Shorter pieces lie inside too many words to mean anything. */
export const shortestInner = 3
const shortestSeries = 2
const shortestSoFar = 5

/** How a typed word stands in a word of a record. */
export function gradeOf(typed: string, term: string): Grade {
  const at = term.indexOf(typed)
  if (at === 0) return typed.length === term.length ? grades.whole : grades.start
  return at > 0 && typed.length >= shortestInner ? grades.inner : grades.none
}

export function soundsAlike({ sound }: Word, term: string): boolean {
  return sound !== '' && soundOf(term) === sound
}

/** The same for a word that is not in it as typed and does not sound alike: one slip of the hand is forgiven. */
export function gradeOfTypo(word: Word, term: string): Grade {
  if (!word.mayHaveTypo) return grades.none
  if (isOneTypoApart(word.text, term)) return grades.typo
  return word.text.length >= shortestSoFar && beginsButOneTypo(word.text, term)
    ? grades.typoSoFar
    : grades.none
}

/** A ticket's counter is met by its digits, with or without the zeros before it. `wanted` is above 0. */
export function gradeOfCounter(wanted: number, counter: number): Grade {
  let rest = counter
  while (rest > wanted) rest = Math.floor(rest / 10)
  if (rest !== wanted) return grades.none
  return counter === wanted ? grades.whole : grades.start
}

/** How a word without a counter stands in the name of a series: a single letter would meet every ticket. */
export function gradeOfSeries({ text }: Word, series: string): Grade {
  return text.length >= shortestSeries && series.startsWith(text) ? gradeOf(text, series) : grades.none
}

/** Whether a word with a counter may mean a ticket of this series. */
export function mayBeOfSeries(word: Word, series: string): boolean {
  return word.series === '' || word.series === series
}

function gradeOfNumber(word: Word, { series, counter }: TicketNumber): Grade {
  if (word.counter === 0) return gradeOfSeries(word, series)
  return mayBeOfSeries(word, series) ? gradeOfCounter(word.counter, counter) : grades.none
}

function forgivingGradeOf(word: Word, term: string): Grade {
  if (soundsAlike(word, term)) return grades.sound
  return lacksAtMostOne(word.letters, letterMask(term)) ? gradeOfTypo(word, term) : grades.none
}

/** The best mark of one word in a record, found by looking at everything in it; 0: it is not there. */
function markOfWord(word: Word, { terms, number }: Document, mayForgive: boolean): number {
  let best = number === undefined ? 0 : markFor(gradeOfNumber(word, number), fields.name)
  for (const [term, field] of terms) {
    const strict = gradeOf(word.text, term)
    const grade = strict === grades.none && mayForgive ? forgivingGradeOf(word, term) : strict
    best = Math.max(best, markFor(grade, field))
  }
  return best
}

/** How well a record has what is needed: the phone number, or all of the words. */
export function markOf({ phone, words }: Need, document: Document, mayForgive: boolean): number {
  let best = 0
  if (phone !== '') {
    for (const own of document.phones) best = Math.max(best, markFor(gradeOf(phone, own), fields.name))
  }
  const marks = words.map((word) => markOfWord(word, document, mayForgive))
  return Math.max(best, Math.min(...marks))
}
