import { soundOf } from '../../shared/domain/phonetics'
import { looksLikePhone, phoneKey } from '../../shared/domain/phone'
import { fold, wordsOfFolded } from '../../shared/domain/spelling'
import { isOptionalWord, joinForms } from './company-forms'
import { letterMask } from './letter-mask'

/** One typed word, folded, with what comparing it needs. */
export type Word = {
  readonly text: string
  /** The ticket numbers it may begin: "1087" any with this counter, "a2601087" the one of this series; 0: none. */
  readonly counter: number
  readonly series: string
  /** Kölner Phonetik; '' when the word is not to be forgiven by its sound. */
  readonly sound: string
  readonly mayHaveTypo: boolean
  readonly letters: number
}

/** One thing a record must have: all of the words or the phone number. */
export type Need = {
  readonly words: readonly Word[]
  /** See `phoneKey`; '' when what was typed is no phone number. */
  readonly phone: string
  /** May be missing, but ranks higher when it is there. */
  readonly isOptional: boolean
}

const shortestSound = 2
const shortestForSound = 3
const shortestForTypo = 4
const shortestPhone = 3
/** More words than anybody types; the rest of a pasted text is left aside. */
const mostNeeds = 12

function createWord(text: string): Word {
  const hasOnlyLetters = !/\p{N}/u.test(text)
  const [, series = '', counter = '0'] = /^([a-x]\d{2})?(\d{1,9})$/.exec(text) ?? []
  const sound = hasOnlyLetters && text.length >= shortestForSound ? soundOf(text) : ''
  return {
    text,
    counter: Number(counter),
    series,
    sound: sound.length >= shortestSound ? sound : '',
    mayHaveTypo: hasOnlyLetters && text.length >= shortestForTypo,
    letters: letterMask(text),
  }
}

/** Digits and the signs people write between them, standing alone. */
const numberRun = /(?<![\p{L}\p{N}])[+(]*\d[\d\s()/.\-–]*(?![\p{L}\d])/gu

function numberNeed(run: string): Need {
  const key = looksLikePhone(run) ? phoneKey(run) : ''
  return {
    words: wordsOfFolded(run).map(createWord),
    phone: key.length >= shortestPhone ? key : '',
    isOptional: false,
  }
}

/** What a typed text asks for; empty when it holds no word. */
export function readQuery(text: string): readonly Need[] {
  const needs: Need[] = []
  const rest = text.replace(numberRun, (run) => {
    needs.push(numberNeed(run))
    return ' '
  })
  for (const word of wordsOfFolded(joinForms(fold(rest)))) {
    needs.push({ words: [createWord(word)], phone: '', isOptional: isOptionalWord(word) })
  }
  const hasMore = needs.some(({ isOptional }) => !isOptional)
  const kept = hasMore ? needs : needs.map((need) => ({ ...need, isOptional: false }))
  return kept.slice(0, mostNeeds)
}
