import type { Customer } from '../../shared/domain/customer'
import type { Item } from '../../shared/domain/item'
import { phoneKey } from '../../shared/domain/phone'
import { fold, words, wordsOfFolded } from '../../shared/domain/spelling'
import type { Ticket } from '../../shared/domain/ticket'
import { withOtherWritings } from './abbreviations'
import { joinForms } from './company-forms'
import type { Field } from './rank-table'
import { fields } from './rank-table'

/** A26-01087 is series a26, counter 1087. */
export type TicketNumber = { readonly series: string; readonly counter: number }

/** What can be found of one record. */
export type Document = {
  /** Its folded words, each with the most telling field it stands in. */
  readonly terms: ReadonlyMap<string, Field>
  /** See `phoneKey`. */
  readonly phones: readonly string[]
  readonly number: TicketNumber | undefined
}

type Terms = Map<string, Field>

const longestJoined = 32

function put(terms: Terms, found: readonly string[], field: Field): void {
  for (const term of found) {
    const known = terms.get(term)
    if (known === undefined || known < field) terms.set(term, field)
  }
}

/** Words written together: "Müller-Lüdenscheidt" is also asked for as one word, "von der Heide" as vonderheide. */
function joined(parts: readonly string[]): string[] {
  if (parts.length < 2) return []
  const whole = parts.join('')
  return whole.length <= longestJoined ? [whole] : []
}

function readName(text: string): readonly string[] {
  if (text === '') return []
  const parts = wordsOfFolded(joinForms(fold(text)))
  return [...withOtherWritings(parts), ...joined(parts)]
}

function readText(text: string): readonly string[] {
  if (text === '') return []
  const hyphened = text.match(/[\p{L}\p{N}]+(?:[-–/.][\p{L}\p{N}]+)+/gu) ?? []
  return [...withOtherWritings(words(text)), ...hyphened.flatMap((word) => joined(words(word)))]
}

/** Street and number; "Lange Straße 41" is also asked for as langestr. */
function readStreet(text: string): readonly string[] {
  const ofName = words(text).filter((word) => !/\p{N}/u.test(word))
  return [...readText(text), ...withOtherWritings(joined(ofName))]
}

const mostRemembered = 5_000

/** Remembers what was read: titles and places come again and again. */
function remember(read: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text)
    if (known.size >= mostRemembered) known.clear()
    known.set(text, found)
    return found
  }
}

export type DocumentReader = {
  readonly customer: (customer: Customer) => Document
  /** Without the customer's own words: those are found with the customer. */
  readonly ticket: (ticket: Ticket, items: readonly Item[]) => Document
}

export function createDocumentReader(): DocumentReader {
  const readOften = remember(readText)
  const readNameOften = remember(readName)
  const readStreetOften = remember(readStreet)
  return {
    customer: (customer) => {
      const terms: Terms = new Map()
      const { company, givenName, familyName, address, email, foreignId = '', fax, contacts = [] } = customer
      for (const name of [company, givenName, familyName]) put(terms, readNameOften(name), fields.name)
      for (const one of contacts) put(terms, readNameOften(one.name), fields.name)
      put(terms, readOften(address.city), fields.detail)
      put(terms, readStreetOften(address.street), fields.detail)
      for (const code of [address.postcode, foreignId]) put(terms, readNameOften(code), fields.detail)
      for (const mail of [email, ...contacts.map((one) => one.email)]) put(terms, words(mail), fields.detail)
      put(terms, readOften(customer.note), fields.note)
      const phones = [...customer.phones, ...contacts.map(({ phone }) => phone), fax ?? '']
      return { terms, phones: phones.map(phoneKey).filter((key) => key !== ''), number: undefined }
    },
    ticket: (ticket, items) => {
      const terms: Terms = new Map()
      const number = readNumber(ticket.number ?? '')
      put(terms, readOften(ticket.title), fields.name)
      put(terms, readName(ticket.foreignNumber ?? ''), fields.name)
      if (number === undefined) put(terms, readName(ticket.number ?? ''), fields.name)
      put(terms, readNameOften(ticket.shelf ?? ''), fields.detail)
      for (const { title } of items) put(terms, readOften(title), fields.detail)
      for (const name of ticket.mayCollect) put(terms, readName(name), fields.detail)
      for (const note of [ticket.description, ticket.benchNote]) put(terms, readOften(note), fields.note)
      return { terms, phones: [], number }
    },
  }
}

function readNumber(number: string): TicketNumber | undefined {
  const [, series = '', counter = ''] = /^([A-X]\d{2})-(\d{1,9})$/.exec(number) ?? []
  return series === '' ? undefined : { series: series.toLowerCase(), counter: Number(counter) }
}
