import { describe, expect, it } from 'vitest'
import type { Customer } from '../../../src/shared/domain/customer'
import { createCrowd } from '../../support/search-crowd'
import { bothWays, customerRow, ticketRecord } from '../../support/search-office'

const place = (street: string, postcode: string, city: string) => ({ street, postcode, city, country: '' })
const contact = (name: string, role: string, phone: string, email: string) => ({ name, role, phone, email })

/** Real names, numbers and places as they stand in records, among three hundred others. */
const wanted: Readonly<Record<string, Partial<Customer>>> = {
  loriot: { givenName: 'Erwin', familyName: 'Müller-Lüdenscheidt' },
  strasser: {
    givenName: 'Grete',
    familyName: 'Weißenfels',
    address: place('Große Bleiche 12', '55116', 'Mainz'),
  },
  mayr: { givenName: 'Notburga', familyName: 'Mayr', address: place('', '6020', 'Innsbruck') },
  maier: { givenName: 'Korbinian', familyName: 'Maier', phones: ['+49 (0)89 / 54 32 10-0'] },
  ozturk: { givenName: 'Çağla', familyName: 'Öztürk' },
  wisniewski: { givenName: 'Zbigniew', familyName: 'Wiśniewski' },
  nguyen: { givenName: 'Thị Hồng', familyName: 'Nguyễn' },
  obrien: { givenName: 'Aoife', familyName: "O'Brien" },
  dangelo: { givenName: 'Fiammetta', familyName: 'D’Angelo' },
  richthofen: { givenName: 'Dr. Ludwig', familyName: 'Freiherr von Richthofen' },
  sankt: {
    company: 'Pfarrei St. Ottilien',
    familyName: '',
    address: place('Kirchstr. 3', '79183', 'Waldkirch'),
  },
  gebr: {
    company: 'Gebr. Hinterseer OHG',
    familyName: '',
    address: place('Lange Straße 41', '76530', 'Baden-Baden'),
  },
  fa: { company: 'Fa. Zwiebelfisch e.K.', familyName: '' },
  kg: {
    company: 'Blattgold GmbH & Co. KG',
    familyName: '',
    contacts: [contact('Ludmilla Tschernow', 'Einkauf', '0711 998877', 'einkauf@blattgold.example')],
  },
  und: { company: 'Hammer & Amboss', familyName: '' },
  sport: { company: 'Turnverein 08 Lauffen', familyName: '' },
  jt: { company: 'J. T. Kirchgässner', familyName: '' },
  halle: {
    givenName: 'Annegret',
    familyName: 'Sommerlatte',
    address: place('Am Steintor 9', '06108', 'Halle (Saale)'),
  },
  garmisch: {
    company: '',
    givenName: 'Vroni',
    familyName: 'Ostler',
    address: place('Zugspitzstraße 7a', '82467', 'Garmisch-Partenkirchen'),
  },
  bad: { givenName: 'Hildegund', familyName: 'Fenske', address: place('', '56130', 'Bad Ems') },
  mail: { givenName: 'Ruben', familyName: 'Quandel', email: 'r.quandel+druck@werkstatt-am-see.example' },
  paris: { givenName: 'Éloïse', familyName: 'Beauséjour', phones: ['+33 1 42 68 53 00'] },
  prague: { givenName: 'Jiří', familyName: 'Dvořák' },
  iceland: { givenName: 'Þórdís', familyName: 'Guðmundsdóttir' },
  hyphen: { givenName: 'Karl-Heinz', familyName: 'Strohbach' },
  short: { givenName: 'Bo', familyName: 'Xu' },
  short2: { givenName: 'Li', familyName: 'Yao' },
  digits: { company: '3D-Druck24', familyName: '' },
  camp: { company: 'CaféBar „Zur Linde“', familyName: '' },
  vdh: { givenName: 'Tjorven', familyName: 'van den Hoek' },
}

const office = createCrowd()
for (const [id, over] of Object.entries(wanted)) office.putCustomer(customerRow(id, over))
office.putTicket(ticketRecord('t4711', 'ozturk', { number: 'B26-04711', title: 'Fahne nähen', openedAt: 3 }))
office.putTicket(ticketRecord('t47', 'kg', { number: 'B26-00047', title: 'Rahmen', openedAt: 4 }))
office.putTicket(ticketRecord('told', 'mayr', { foreignNumber: '10248-X', title: 'Siegel', openedAt: 5 }))
const ways = bothWays(office)

const customers: readonly (readonly [difficulty: string, text: string, id: string])[] = [
  ['double name', 'Müller-Lüdenscheidt', 'loriot'],
  ['double name turned round, without hyphen', 'Lüdenscheidt Müller', 'loriot'],
  ['umlauts spelled out, given name last', 'mueller luedenscheidt erwin', 'loriot'],
  ['family name, comma, given name', 'Müller-Lüdenscheidt, Erwin', 'loriot'],
  ['ss for ß', 'weissenfels', 'strasser'],
  ['street with ß and number', 'grosse bleiche 12', 'strasser'],
  ['Meyer for Mayr', 'Meyer Notburga', 'mayr'],
  ['Meier for Maier', 'Meier Korbinian', 'maier'],
  ['Mayer for Maier', 'mayer, korbinian', 'maier'],
  ['Austrian postcode and name', 'mayr 6020', 'mayr'],
  ['phone in one run', '0895432100', 'maier'],
  ['phone with slash', '089/543210-0', 'maier'],
  ['phone with blanks in pairs', '0 89 54 32 10 0', 'maier'],
  ['phone with brackets', '(089) 5432100', 'maier'],
  ['phone with dots', '089.54.32.10.0', 'maier'],
  ['phone from abroad', '+49895432100', 'maier'],
  ['phone with 0049', '0049 89 5432100', 'maier'],
  ['phone without its extension', '089 54 32 10', 'maier'],
  ['phone without the area code', '5432100', 'maier'],
  ['foreign phone', '0033142685300', 'paris'],
  ['Turkish letters', 'Ozturk Cagla', 'ozturk'],
  ['Turkish letters spelled out', 'Oeztuerk C', 'ozturk'],
  ['Polish letters', 'wisniewski', 'wisniewski'],
  ['Polish name by ear', 'Wischniewski', 'wisniewski'],
  ['Vietnamese letters', 'nguyen thi', 'nguyen'],
  ['Vietnamese given name', 'thi hong', 'nguyen'],
  ['Czech letters', 'dvorak jiri', 'prague'],
  ['Icelandic letters', 'Thordis Gudmundsdottir', 'iceland'],
  ['French letters', 'eloise beausejour', 'paris'],
  ['apostrophe left out', 'OBrien Aoife', 'obrien'],
  ['apostrophe as a blank', 'D Angelo', 'dangelo'],
  ['academic title left out', 'Ludwig von Richthofen', 'richthofen'],
  ['another title put in', 'Prof. Dr. Richthofen', 'richthofen'],
  ['title of nobility alone', 'freiherr richthofen', 'richthofen'],
  ['Dutch particles', 'vandenhoek', 'vdh'],
  ['Sankt for St.', 'Sankt Ottilien', 'sankt'],
  ['St without dot', 'st ottilien', 'sankt'],
  ['Straße for str.', 'Kirchstraße 3 Waldkirch', 'sankt'],
  ['Strasse for str.', 'kirchstrasse 3', 'sankt'],
  ['str. for Straße', 'Zugspitzstr. 7a', 'garmisch'],
  ['street written together', 'Langestr. 41', 'gebr'],
  ['Gebrüder for Gebr.', 'Gebrüder Hinterseer', 'gebr'],
  ['Firma for Fa.', 'Firma Zwiebelfisch', 'fa'],
  ['without form or Fa.', 'zwiebelfisch', 'fa'],
  ['GmbH & Co. KG left out', 'blattgold', 'kg'],
  ['another company form', 'Blattgold KG', 'kg'],
  ['contact person of a company', 'Tschernow', 'kg'],
  ['contact person, one letter off', 'ludmila tschernov', 'kg'],
  ['phone of a contact person', '0711/998877', 'kg'],
  ['e-mail of a contact person', 'einkauf@blattgold', 'kg'],
  ['und for &', 'Hammer und Amboss', 'und'],
  ['& left out', 'hammer amboss', 'und'],
  ['digits in a name', 'turnverein 08', 'sport'],
  ['digits and letters in a name', '3d druck 24', 'digits'],
  ['initials', 'JT Kirchgässner', 'jt'],
  ['initials with dots', 'j.t. kirchgaessner', 'jt'],
  ['name and town in brackets', 'sommerlatte halle saale', 'halle'],
  ['postcode with a leading zero and name', '06108 sommerlatte', 'halle'],
  ['street and house number', 'Steintor 9', 'halle'],
  ['hyphened town without hyphen', 'ostler garmisch partenkirchen', 'garmisch'],
  ['hyphened town in one word', 'garmischpartenkirchen vroni', 'garmisch'],
  ['given name and town', 'Hildegund Bad Ems', 'bad'],
  ['e-mail fragment', 'werkstatt-am-see', 'mail'],
  ['e-mail with a plus', 'r.quandel+druck', 'mail'],
  ['hyphened given name in two words', 'karl heinz strohbach', 'hyphen'],
  ['hyphened given name in one word', 'Karlheinz Strohbach', 'hyphen'],
  ['very short names', 'xu bo', 'short'],
  ['accent and capital inside', 'cafebar linde', 'camp'],
  ['quotation marks', '"Zur Linde"', 'camp'],
  ['two letters swapped', 'strohbahc', 'hyphen'],
  ['a letter missing', 'kirchgssner', 'jt'],
  ['a letter doubled', 'sommerllatte', 'halle'],
]

const tickets: readonly (readonly [difficulty: string, text: string, id: string])[] = [
  ['exact number', 'B26-04711', 't4711'],
  ['number without dash', 'b2604711', 't4711'],
  ['number with a blank', 'B26 04711', 't4711'],
  ['last digits', '4711', 't4711'],
  ['last digits of two numbers: the one that is all of it', '47', 't47'],
  ['number of another program', '10248-x', 'told'],
  ['its digits', '10248', 'told'],
  ['customer and a word of the title', 'ozturk fahne', 't4711'],
  ['contact person and title', 'tschernow rahmen', 't47'],
]

describe.each([
  ['before anything is built', ways.scanned],
  ['when all is built', ways.indexed],
])('%s the first is who is meant by', (_when, finder) => {
  it.each(customers)('%s: %s', (_difficulty, text, id) => {
    expect(finder.customers(text, 8).hits[0]?.id).toBe(id)
  })
  it.each(tickets)('ticket by %s: %s', (_difficulty, text, id) => {
    expect(finder.tickets(text, 8).hits[0]?.id).toBe(id)
  })
})
