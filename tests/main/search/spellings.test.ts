import { describe, expect, it } from 'vitest'
import type { Customer } from '../../../src/shared/domain/customer'
import { createCrowd } from '../../support/search-crowd'
import { bothWays, customerRow, itemRecord, ticketRecord } from '../../support/search-office'

const place = (postcode: string, city: string, street = '') => ({ street, postcode, city, country: '' })

/** Whom the table looks for, each among three hundred others. */
const wanted: Readonly<Record<string, Partial<Customer>>> = {
  ludenscheidt: { givenName: 'Heinrich', familyName: 'Müller-Lüdenscheidt', phones: ['0761/4711-08'] },
  heide: { givenName: 'Constanze', familyName: 'von der Heide', phones: ['+49 (0) 171 / 99 88 776'] },
  meyer: { givenName: 'Wendelin', familyName: 'Meyer', phones: ['0049 7633 81 82 83'] },
  gross: { givenName: 'Gundula', familyName: 'Groß', address: place('01307', 'Dresden', 'Äußere Straße 7') },
  obrien: { givenName: 'Siobhán', familyName: "O'Brien", phones: ['+353 1 496 0123'] },
  dangelo: { givenName: 'Chiara', familyName: 'D’Angelo' },
  lewandowski: { givenName: 'Łukasz', familyName: 'Wójcik', email: 'l.wojcik@poczta.example' },
  sahin: { givenName: 'Gülşen', familyName: 'Şahin' },
  dokic: { givenName: 'Đorđe', familyName: 'Đokić' },
  sorensen: { givenName: 'Bjørn', familyName: 'Sørensen' },
  lefevre: { givenName: 'Amélie', familyName: 'Lefèvre-Noël' },
  garcia: { givenName: 'Íñigo', familyName: 'García Muñoz', phones: ['(91) 745 6200'] },
  schmidt: { givenName: 'Ottokar', familyName: 'Schmidt' },
  yildirim: { givenName: 'Işıl', familyName: 'Yıldırım' },
  quast: { givenName: 'Xaver', familyName: 'Quast' },
  brauhaus: { company: 'Brauhaus Zähringen GmbH & Co. KG', familyName: '', phones: ['0761 / 20 20 20'] },
  tischlerei: { company: 'Tischlerei Überwasser e. K.', familyName: 'Überwasser' },
  verein: { company: 'Kanuclub Dreisam e.V.', familyName: '' },
  ebike: { company: 'E-Bike-Station Süd', familyName: '' },
  soehne: { company: 'Papenbrink & Söhne', familyName: 'Papenbrink' },
  toms: {
    company: 'Toms Spezialitäten',
    familyName: 'Josephs',
    address: place('44087', 'Münster'),
    foreignId: 'TOMSP',
  },
  berglund: { company: 'Berglunds snabbköp', familyName: 'Berglund', address: place('S-958 22', 'Luleå') },
  brussels: { company: 'Suprêmes délices', familyName: 'Cartrain', address: place('B-6000', 'Charleroi') },
  london: { company: 'Around the Horn', familyName: 'Hardy', address: place('WA1 1DP', 'London') },
  noted: { givenName: 'Ewald', familyName: 'Unauffällig', note: 'Schwager von Frau Kiesewetter' },
  kiesewetter: { givenName: 'Renate', familyName: 'Kiesewetter', fax: '0761 55 44 33' },
  christiansen: { givenName: 'Thorvald', familyName: 'Christiansen' },
  pfeifer: { givenName: 'Philippa', familyName: 'Pfeifer' },
}

const office = createCrowd()
for (const [id, over] of Object.entries(wanted)) office.putCustomer(customerRow(id, over))
office.putTicket(
  ticketRecord('t1087', 'quast', { number: 'A26-01087', title: 'Wintermantel kürzen', openedAt: 9 }),
)
office.putTicket(
  ticketRecord('t10870', 'meyer', { number: 'A26-10870', title: 'Firmenschild', openedAt: 99 }),
)
office.putTicket(
  ticketRecord('told', 'gross', { foreignNumber: 'RE-2019/0044', title: 'Aushang', openedAt: 5 }),
)
office.putTicket(
  ticketRecord('tshelf', 'sahin', { title: 'Lampenschirm', shelf: 'Q-77', mayCollect: ['Zebedäus Ruf'] }),
)
office.putItem(itemRecord('i1', 'tshelf', 'Kronleuchter-Fassung'))
office.putItem(itemRecord('i2', 't1087', 'Steppfutter'))
const ways = bothWays(office)

const customers: readonly (readonly [difficulty: string, text: string, id: string])[] = [
  ['umlaut spelled out', 'Mueller-Luedenscheidt', 'ludenscheidt'],
  ['umlaut dropped', 'luedenscheidt muller', 'ludenscheidt'],
  ['double name without hyphen', 'Müller Lüdenscheidt', 'ludenscheidt'],
  ['double name in one word', 'muellerluedenscheidt', 'ludenscheidt'],
  ['only the second half', 'Lüdenscheidt', 'ludenscheidt'],
  ['t for dt', 'Lüdenscheit', 'ludenscheidt'],
  ['particles', 'von der Heide', 'heide'],
  ['without particles', 'Heide', 'heide'],
  ['particles in one word', 'Vonderheide', 'heide'],
  ['particles shortened', 'v. d. Heide', 'heide'],
  ['Maier for Meyer', 'Maier Wendelin', 'meyer'],
  ['Maier for Meyer, name first', 'wendelin mayr', 'meyer'],
  ['ss for ß', 'gross gundula', 'gross'],
  ['ß capitalised', 'GROSS GUNDULA', 'gross'],
  ['street', 'Äussere Strasse', 'gross'],
  ['postcode with a leading zero', '01307', 'gross'],
  ['apostrophe left out', 'obrien', 'obrien'],
  ['another apostrophe', 'O´Brien', 'obrien'],
  ['apostrophe as a blank', 'o brien', 'obrien'],
  ['curly apostrophe typed straight', "d'angelo", 'dangelo'],
  ['ł and ó', 'Lukasz Wojcik', 'lewandowski'],
  ['mail address', 'l.wojcik@poczta.example', 'lewandowski'],
  ['ş', 'Gulsen Sahin', 'sahin'],
  ['đ and ć', 'Dokic', 'dokic'],
  ['ø', 'Sörensen', 'sorensen'],
  ['ø spelled out', 'Bjoern Soerensen', 'sorensen'],
  ['é, è and ë', 'lefevre noel', 'lefevre'],
  ['ñ and í', 'Garcia Munoz', 'garcia'],
  ['dotless ı', 'Yildirim', 'yildirim'],
  ['tt for dt', 'Schmitt Ottokar', 'schmidt'],
  ['two letters', 'qu', 'quast'],
  ['one letter of each', 'x q', 'quast'],
  ['two letters swapped', 'qusat', 'quast'],
  ['a letter missing', 'kieswetter renate', 'kiesewetter'],
  ['a letter too many', 'Kiesewettter', 'kiesewetter'],
  ['a wrong letter', 'Kisewetter', 'kiesewetter'],
  ['first letter wrong', 'Loewenzehn', 'k3'],
  ['typo while typing', 'christainse', 'christiansen'],
  ['typo in one of two words', 'thorvald christansen', 'christiansen'],
  ['ph for f, pf for f', 'Filippa Feifer', 'pfeifer'],
  ['legal form left out', 'Brauhaus Zähringen', 'brauhaus'],
  ['another legal form', 'Brauhaus Zaehringen AG', 'brauhaus'],
  ['legal form in full', 'brauhaus zähringen gmbh & co kg', 'brauhaus'],
  ['inside a word', 'ringen brauhaus', 'brauhaus'],
  ['legal form with other dots', 'Überwasser e.K.', 'tischlerei'],
  ['legal form without dots', 'ueberwasser eK', 'tischlerei'],
  ['registered club', 'Kanuclub Dreisam eV', 'verein'],
  ['hyphens left out', 'ebike station', 'ebike'],
  ['und for &', 'Papenbrink und Söhne', 'soehne'],
  ['a form of address', 'Frau Kiesewetter', 'kiesewetter'],
  ['name before note', 'Kiesewetter', 'kiesewetter'],
  ['word of a note', 'Schwager', 'noted'],
  ['old customer number', 'tomsp', 'toms'],
  ['Swedish postcode', 'S-958 22', 'berglund'],
  ['Belgian postcode', 'B-6000', 'brussels'],
  ['Belgian postcode without hyphen', 'b6000', 'brussels'],
  ['British postcode', 'WA1 1DP', 'london'],
  ['name and place', 'hardy london', 'london'],
  ['phone with slash and hyphen', '0761/4711-08', 'ludenscheidt'],
  ['phone in one run', '0761471108', 'ludenscheidt'],
  ['phone from abroad', '+49 761 471108', 'ludenscheidt'],
  ['phone with 0049 and blanks', '0049 761 47 11 08', 'ludenscheidt'],
  ['phone with (0)', '+49 (0)761 4711 08', 'ludenscheidt'],
  ['phone with both prefixes', '+49 0761 471108', 'ludenscheidt'],
  ['phone stored with (0)', '0171 9988776', 'heide'],
  ['phone stored with 0049', '07633/818283', 'meyer'],
  ['phone from its middle', '9988776', 'heide'],
  ['phone and name', 'heide 0171 99', 'heide'],
  ['phone of another country', '00353 14960123', 'obrien'],
  ['fax number', '0761554433', 'kiesewetter'],
]

const tickets: readonly (readonly [difficulty: string, text: string, id: string])[] = [
  ['full number', 'A26-01087', 't1087'],
  ['small letters', 'a26-01087', 't1087'],
  ['without dash', 'A2601087', 't1087'],
  ['without zeros', 'A26-1087', 't1087'],
  ['without dash and zeros', 'a261087', 't1087'],
  ['counter alone', '1087', 't1087'],
  ['counter with zeros', '01087', 't1087'],
  ['number of the old system', 'RE-2019/0044', 'told'],
  ['its digits without separators', 're20190044', 'told'],
  ['customer and title', 'quast mantel', 't1087'],
  ['title and customer, one typo', 'wintermnatel quast', 't1087'],
  ['item', 'kronleuchter', 'tshelf'],
  ['item and customer', 'Steppfutter Quast', 't1087'],
  ['shelf', 'q77', 'tshelf'],
  ['who may collect', 'Zebedaeus Ruf', 'tshelf'],
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
  it('nobody, by signs alone', () => {
    expect(finder.customers(' - & ', 8)).toEqual({ hits: [], total: 0 })
  })
})
