import type { Chance } from '../../src/main/demo/chance'
import { createChance } from '../../src/main/demo/chance'
import type { Customer } from '../../src/shared/domain/customer'
import { customerName } from '../../src/shared/domain/customer'
import type { Ticket } from '../../src/shared/domain/ticket'

/** One text as somebody types it who looks for this record. */
export type SearchQuery = { readonly text: string; readonly way: string; readonly wanted: string }

type Records = { readonly customers: readonly Customer[]; readonly tickets: readonly Ticket[] }
type Write<R> = (record: R, chance: Chance) => string
type Way<R> = { readonly way: string; readonly weight: number; readonly write: Write<R> }

const letters = [...'aeinrstlmhkbd']

/** One slip of the hand: a letter left out, doubled by another, exchanged, or two swapped. */
export function withOneTypo(word: string, chance: Chance): string {
  const at = chance.below(word.length)
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + chance.one(letters) + word.slice(at),
    word.slice(0, at) + chance.one(letters) + word.slice(at + 1),
    word.slice(0, at) +
      word
        .slice(at, at + 2)
        .split('')
        .toReversed()
        .join('') +
      word.slice(at + 2),
  ]
  return chance.one(slips)
}

/** As typed on a keyboard without umlauts. */
export function withoutUmlauts(text: string): string {
  const spelled: Readonly<Record<string, string>> = {
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    Ä: 'Ae',
    Ö: 'Oe',
    Ü: 'Ue',
    ß: 'ss',
  }
  return text.replace(/[äöüÄÖÜß]/g, (letter) => spelled[letter] ?? letter)
}

function soFar(text: string, chance: Chance): string {
  return text.slice(0, chance.between(1, text.length))
}

function firstWord(text: string): string {
  return text.split(/[\s,]+/)[0] ?? text
}

function longestWord(text: string): string {
  return text.split(/[\s,]+/).toSorted((a, b) => b.length - a.length)[0] ?? text
}

function phoneOf({ phones }: Customer): string {
  return phones[0] ?? ''
}

const customerWays: readonly Way<Customer>[] = [
  { way: 'family name', weight: 8, write: ({ familyName }) => familyName },
  { way: 'small letters', weight: 8, write: ({ familyName }) => familyName.toLowerCase() },
  { way: 'typed so far', weight: 24, write: ({ familyName }, chance) => soFar(familyName, chance) },
  { way: 'no umlauts', weight: 5, write: ({ familyName }) => withoutUmlauts(familyName) },
  { way: 'both names', weight: 6, write: ({ givenName, familyName }) => `${givenName} ${familyName}` },
  { way: 'turned round', weight: 4, write: ({ givenName, familyName }) => `${familyName}, ${givenName}` },
  {
    way: 'initial',
    weight: 3,
    write: ({ givenName, familyName }) => `${familyName} ${givenName.slice(0, 1)}`,
  },
  {
    way: 'typo',
    weight: 8,
    write: ({ familyName }, chance) => withOneTypo(familyName.toLowerCase(), chance),
  },
  {
    way: 'both names, typo',
    weight: 4,
    write: ({ givenName, familyName }, chance) => `${givenName} ${withOneTypo(familyName, chance)}`,
  },
  { way: 'firm', weight: 5, write: (customer) => customerName(customer) },
  {
    way: 'firm so far',
    weight: 6,
    write: (customer, chance) => soFar(customerName(customer).toLowerCase(), chance),
  },
  { way: 'phone', weight: 4, write: phoneOf },
  { way: 'phone, digits', weight: 3, write: (customer) => phoneOf(customer).replace(/\D/g, '') },
  { way: 'phone, end', weight: 2, write: (customer) => phoneOf(customer).slice(-5) },
  { way: 'phone so far', weight: 3, write: (customer, chance) => soFar(phoneOf(customer), chance) },
  { way: 'postcode', weight: 1, write: ({ address }) => address.postcode },
  { way: 'place', weight: 2, write: ({ familyName, address }) => `${familyName} ${address.city}` },
  { way: 'mail', weight: 1, write: ({ email, familyName }) => (email === '' ? familyName : email) },
]

const ticketWays: readonly Way<Ticket>[] = [
  { way: 'number', weight: 5, write: ({ number = '' }) => number },
  { way: 'number, small', weight: 2, write: ({ number = '' }) => number.toLowerCase().replace('-', '') },
  { way: 'counter', weight: 4, write: ({ number = '' }) => number.replace(/^.*-0*/, '') },
  { way: 'number so far', weight: 5, write: ({ number = '' }, chance) => soFar(number, chance) },
  { way: 'title', weight: 2, write: ({ title }) => title },
  { way: 'title word', weight: 4, write: ({ title }) => firstWord(title).toLowerCase() },
  { way: 'title so far', weight: 6, write: ({ title }, chance) => soFar(longestWord(title), chance) },
  { way: 'title, typo', weight: 4, write: ({ title }, chance) => withOneTypo(longestWord(title), chance) },
]

function drawn<R extends { readonly id: string }>(
  ways: readonly Way<R>[],
  records: readonly R[],
  chance: Chance,
): SearchQuery {
  const record = chance.one(records)
  const { way, write } = chance.one(ways.flatMap((one) => Array.from({ length: one.weight }, () => one)))
  return { text: write(record, chance), way, wanted: record.id }
}

/** Queries as a counter types them, two of three for a customer; the same seed and records give the same. */
export function searchQueries(records: Records, count = 2_000, seed = 20_261_123): SearchQuery[] {
  const chance = createChance(seed)
  return Array.from({ length: count }, () =>
    chance.isLucky(67)
      ? drawn(customerWays, records.customers, chance)
      : drawn(ticketWays, records.tickets, chance),
  )
}
