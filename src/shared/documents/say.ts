import { slips as german } from '../words/de/slips'
import { slips as english } from '../words/en/slips'
import { ticket as germanTicket } from '../words/de/ticket'
import { ticket as englishTicket } from '../words/en/ticket'
import type { Language } from './format'

/** What stands on paper, in the customer's language. */
export function wordsFor(language: Language) {
  return language === 'en' ? english : german
}

/** Names of areas and kinds as the screens say them. */
export function namesIn(language: Language) {
  const { area, kind } = language === 'en' ? englishTicket : germanTicket
  return { area, kind }
}

/** Puts values into a text: `Vorgang {{number}}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '')
}
