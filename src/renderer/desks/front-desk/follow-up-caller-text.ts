import type { CustomerHit } from '../../../shared/contract/desk-answers'
import { looksLikePhone, phoneKey } from '../../../shared/domain/phone'
import { fold } from '../../../shared/domain/spelling'

const enough = 3
const forms = /^(?:herr|frau|hr\.?|fr\.?|familie|mr\.?|mrs\.?|ms\.?)\s+/i

/** Who may be meant by the beginning of a typed note, the surest first: a phone number, else the first words. */
export function callerTexts(note: string): readonly string[] {
  const start = note.trimStart()
  const phone = /^\+?\d[\d\s()/.\-–]{4,}/.exec(start)?.[0].trim()
  if (phone !== undefined && looksLikePhone(phone)) return [phone]
  const [head = ''] = start.split(/[:,;\n]|\s[-–]\s/)
  const [first = '', second = ''] = head.replace(forms, '').trim().split(/\s+/)
  const names = second === '' ? [first] : [`${first} ${second}`, first]
  return names.filter((name) => name.length >= enough && first.length >= enough)
}

/** Whether a hit goes by what was typed, so that a street of that name offers nobody. */
export function isNamed({ name, contact, phone }: CustomerHit, text: string): boolean {
  if (looksLikePhone(text)) return phoneKey(phone).includes(phoneKey(text))
  const own = fold(`${name} ${contact}`).split(/[^\p{L}\p{N}]+/u)
  return fold(text)
    .split(/\s+/)
    .every((word) => own.includes(word))
}
