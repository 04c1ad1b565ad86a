import type { CustomerDraft } from '../../shared/domain/customer'
import type { Chance } from './chance'
import {
  clubs,
  dialCodes,
  familyNames,
  firmKinds,
  firmTails,
  givenNames,
  places,
  streets,
} from './names-table'

function phone(chance: Chance): string {
  const digits = String(chance.between(100_000, 9_999_999))
  const written = chance.one([' ', '/', '-', ' / '])
  return `${chance.one(dialCodes)}${written}${digits}`
}

function companyName(chance: Chance, familyName: string, index: number): string {
  const club = clubs[index]
  if (club !== undefined) return club
  return chance.isLucky(45) ? `${chance.one(firmKinds)} ${familyName}${chance.one(firmTails)}` : ''
}

/** One invented customer: a club, a firm with a contact, or a private person. */
export function sampleCustomer(chance: Chance, index: number): CustomerDraft {
  const givenName = chance.one(givenNames)
  const familyName = chance.one(familyNames)
  const [postcode, city] = chance.one(places)
  const mailName = `${familyName}${index}`.normalize('NFD').replace(/[^a-zA-Z0-9]/g, '')
  return {
    company: companyName(chance, familyName, index),
    givenName,
    familyName,
    phones: chance.isLucky(25) ? [phone(chance), phone(chance)] : [phone(chance)],
    email: chance.isLucky(70) ? `${mailName.toLowerCase()}@post.example` : '',
    address: {
      street: `${chance.one(streets)} ${chance.between(1, 90)}`,
      postcode,
      city,
      country: 'Deutschland',
    },
    note: '',
    consent: chance.isLucky(30),
  }
}
