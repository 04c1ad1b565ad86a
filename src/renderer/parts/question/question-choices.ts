import { areas } from '../../../shared/domain/area'
import { maxChoices } from '../../../shared/domain/question'
import type { Question } from '../../../shared/contract/requests'

/** Occasions with ready answers of their own; `free` has none. */
export const answerSets = ['possible', 'yes', 'when', 'free'] as const
export type AnswerSet = (typeof answerSets)[number]

/** Ready answers as typed, separated by commas: each once, at most four. */
export function choicesIn(text: string): string[] {
  const all = text.split(',').map((part) => part.trim())
  return [...new Set(all.filter((part) => part !== ''))].slice(0, maxChoices)
}

type Addressee = Question<'question:ask'>['draft']['to']

/** `area:manufacturing`, `person:<id>` or `pc:<id>` as an addressee; undefined for anything else. */
export function addresseeIn(value: string): Addressee | undefined {
  const [type = '', ...rest] = value.split(':')
  const id = rest.join(':')
  const area = areas.find((one) => one === id)
  if (type === 'area' && area !== undefined) return { type, area }
  if (type === 'person' && id !== '') return { type, id }
  return type === 'pc' && id !== '' ? { type, device: id } : undefined
}
