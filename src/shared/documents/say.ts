import { slips as german } from '../words/de/slips'
import { slips as english } from '../words/en/slips'
import type { Language } from './format'

/** What stands on paper, in the customer's language. */
export function wordsFor(language: Language) {
  return language === 'en' ? english : german
}

/** Puts values into a text: `Vorgang {{number}}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '')
}
