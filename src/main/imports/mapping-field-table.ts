import type { RecordKind } from '../../shared/domain/foreign-record'

export type ValueKind = 'text' | 'id' | 'money' | 'quantity' | 'discount' | 'percent' | 'flag' | 'day'

export type FieldSpec = {
  readonly field: string
  readonly value: ValueKind
  /** Header names that mean this field, folded by `foldHeader`, the surest first. */
  readonly names: readonly string[]
  /** Names that mean it only where nothing surer is there. */
  readonly weak?: readonly string[]
  /** Without a column for it the file cannot be taken as this kind. */
  readonly needed?: true
}

const customerNumber = [
  'customerid',
  'kundennummer',
  'kundennr',
  'kdnr',
  'kundenid',
  'customernumber',
  'customerno',
  'debitorennummer',
  'debitorennr',
  'debitor',
]
const personNumber = [
  'employeeid',
  'mitarbeiternummer',
  'mitarbeiternr',
  'mitarbeiterid',
  'personalnummer',
  'personalnr',
]
const productNumber = [
  'productid',
  'artikelnummer',
  'artikelnr',
  'artnr',
  'artikelid',
  'produktnummer',
  'produktid',
  'productnumber',
  'sku',
]
const ticketNumber = [
  'orderid',
  'auftragsnummer',
  'auftragsnr',
  'auftragsid',
  'bestellnummer',
  'bestellnr',
  'vorgangsnummer',
  'vorgangsnr',
  'ordernumber',
  'orderno',
  'belegnummer',
  'belegnr',
]
const anyNumber = ['id', 'nr', 'nummer', 'no', 'number']

const persons: readonly FieldSpec[] = [
  { field: 'foreignId', value: 'id', names: personNumber, weak: anyNumber },
  {
    field: 'lastName',
    value: 'text',
    names: ['lastname', 'nachname', 'familienname', 'surname'],
    weak: ['name', 'mitarbeiter'],
    needed: true,
  },
  { field: 'firstName', value: 'text', names: ['firstname', 'vorname', 'givenname'] },
  {
    field: 'title',
    value: 'text',
    names: ['title', 'position', 'funktion', 'stelle', 'jobtitle', 'taetigkeit'],
    weak: ['titel'],
  },
]

const customers: readonly FieldSpec[] = [
  { field: 'foreignId', value: 'id', names: customerNumber, weak: anyNumber },
  {
    field: 'company',
    value: 'text',
    names: ['companyname', 'company', 'firma', 'firmenname', 'unternehmen', 'name1'],
    weak: ['kunde', 'kundenname', 'customer', 'customername', 'name'],
  },
  {
    field: 'contactName',
    value: 'text',
    names: ['contactname', 'ansprechpartner', 'kontaktperson', 'kontakt', 'contact'],
    weak: ['nachname', 'lastname', 'familienname'],
  },
  { field: 'contactFirstName', value: 'text', names: ['vorname', 'firstname', 'givenname'] },
  {
    field: 'street',
    value: 'text',
    names: [
      'address',
      'strasse',
      'street',
      'strassehausnummer',
      'strasseundhausnummer',
      'strassenr',
      'strassehausnr',
      'strasseundnr',
      'anschrift',
      'adresse',
      'address1',
      'str',
    ],
  },
  { field: 'houseNumber', value: 'text', names: ['hausnummer', 'hausnr', 'housenumber'] },
  { field: 'city', value: 'text', names: ['city', 'ort', 'stadt', 'wohnort', 'town'] },
  {
    field: 'region',
    value: 'text',
    names: ['region', 'bundesland', 'kanton', 'provinz', 'state', 'province'],
  },
  {
    field: 'postcode',
    value: 'text',
    names: ['postalcode', 'plz', 'postleitzahl', 'postcode', 'zipcode', 'zip'],
  },
  { field: 'country', value: 'text', names: ['country', 'land', 'staat'] },
  {
    field: 'phone',
    value: 'text',
    names: [
      'phone',
      'telefon',
      'telefonnummer',
      'tel',
      'telnr',
      'telefon1',
      'festnetz',
      'phonenumber',
      'rufnummer',
    ],
    weak: ['mobil', 'mobiltelefon', 'handy', 'mobile'],
  },
  { field: 'fax', value: 'text', names: ['fax', 'telefax', 'faxnummer', 'telefaxnummer'] },
  { field: 'email', value: 'text', names: ['email', 'emailadresse', 'mail', 'mailadresse', 'emailaddress'] },
]

const products: readonly FieldSpec[] = [
  { field: 'foreignId', value: 'id', names: productNumber, weak: anyNumber },
  {
    field: 'name',
    value: 'text',
    names: ['productname', 'bezeichnung', 'artikelbezeichnung', 'artikelname', 'produktname', 'produkt'],
    weak: ['artikel', 'name', 'beschreibung', 'description'],
    needed: true,
  },
  {
    field: 'unit',
    value: 'text',
    names: ['quantityperunit', 'einheit', 'mengeneinheit', 'unit', 'verpackungseinheit', 'me'],
  },
  {
    field: 'priceCents',
    value: 'money',
    names: [
      'unitprice',
      'preis',
      'verkaufspreis',
      'vkpreis',
      'listenpreis',
      'einzelpreis',
      'price',
      'nettopreis',
      'vk',
    ],
  },
  {
    field: 'taxPercent',
    value: 'percent',
    names: [
      'mwst',
      'mehrwertsteuer',
      'ust',
      'umsatzsteuer',
      'steuersatz',
      'mwstsatz',
      'ustsatz',
      'taxrate',
      'vat',
      'tax',
    ],
  },
  {
    field: 'discontinued',
    value: 'flag',
    names: ['discontinued', 'ausgelaufen', 'auslaufartikel', 'eingestellt', 'gesperrt'],
  },
]

const tickets: readonly FieldSpec[] = [
  {
    field: 'foreignId',
    value: 'id',
    names: ticketNumber,
    weak: ['auftrag', 'vorgang', ...anyNumber],
    needed: true,
  },
  {
    field: 'customerForeignId',
    value: 'id',
    names: customerNumber,
    weak: ['kunde', 'customer'],
    needed: true,
  },
  {
    field: 'personForeignId',
    value: 'id',
    names: personNumber,
    weak: ['mitarbeiter', 'sachbearbeiter', 'angenommenvon', 'employee'],
  },
  {
    field: 'orderedAt',
    value: 'day',
    names: [
      'orderdate',
      'auftragsdatum',
      'bestelldatum',
      'datum',
      'eingangsdatum',
      'angenommenam',
      'belegdatum',
    ],
    weak: ['date', 'eingang'],
  },
  {
    field: 'requiredAt',
    value: 'day',
    names: [
      'requireddate',
      'liefertermin',
      'zusage',
      'wunschtermin',
      'termin',
      'faelligam',
      'duedate',
      'fertigbis',
    ],
  },
  {
    field: 'shippedAt',
    value: 'day',
    names: [
      'shippeddate',
      'versanddatum',
      'lieferdatum',
      'versendetam',
      'ausgeliefertam',
      'abgeholtam',
      'geliefertam',
    ],
  },
  {
    field: 'carrierForeignId',
    value: 'id',
    names: ['shipvia', 'versandart', 'spediteur', 'frachtfuehrer', 'carrier', 'shipperid'],
    weak: ['versand'],
  },
  {
    field: 'shipName',
    value: 'text',
    names: ['shipname', 'lieferfirma', 'liefername', 'empfaenger', 'lieferempfaenger'],
  },
  {
    field: 'shipStreet',
    value: 'text',
    names: ['shipaddress', 'lieferstrasse', 'lieferadresse', 'lieferanschrift'],
  },
  { field: 'shipCity', value: 'text', names: ['shipcity', 'lieferort'] },
  { field: 'shipRegion', value: 'text', names: ['shipregion', 'lieferregion'] },
  { field: 'shipPostcode', value: 'text', names: ['shippostalcode', 'lieferplz', 'shippostcode', 'shipzip'] },
  { field: 'shipCountry', value: 'text', names: ['shipcountry', 'lieferland'] },
]

const items: readonly FieldSpec[] = [
  { field: 'ticketForeignId', value: 'id', names: ticketNumber, weak: ['auftrag', 'vorgang'], needed: true },
  { field: 'productForeignId', value: 'id', names: productNumber, weak: ['produkt', 'product'] },
  {
    field: 'text',
    value: 'text',
    names: [
      'bezeichnung',
      'artikelbezeichnung',
      'positionstext',
      'leistung',
      'productname',
      'produktname',
      'artikelname',
    ],
    weak: ['artikel', 'beschreibung', 'description', 'text'],
  },
  {
    field: 'unitPriceCents',
    value: 'money',
    names: ['unitprice', 'einzelpreis', 'epreis', 'stueckpreis', 'preis', 'price'],
    needed: true,
  },
  {
    field: 'quantityThousandths',
    value: 'quantity',
    names: ['quantity', 'menge', 'anzahl', 'stueckzahl', 'stueck', 'qty'],
    needed: true,
  },
  {
    field: 'discountBasisPoints',
    value: 'discount',
    names: ['discount', 'rabatt', 'nachlass', 'rabattprozent', 'rabattinprozent', 'rabattsatz'],
  },
]

/** Every target field of every kind, with the names other programs give it. */
export const fieldsOf: Readonly<Record<RecordKind, readonly FieldSpec[]>> = {
  persons,
  customers,
  products,
  tickets,
  items,
}

export type KindSign = {
  readonly kind: RecordKind
  /** Each of these must have a column; those in `sure` by one of its sure names. */
  readonly fields: readonly string[]
  readonly sure: readonly string[]
  /** And at least one of these. */
  readonly oneOf: readonly string[]
}

const address = ['street', 'city', 'postcode']

/** How a kind is known by its header; the first that fits wins, so the narrower come first. */
export const kindSigns: readonly KindSign[] = [
  {
    kind: 'items',
    fields: ['ticketForeignId', 'quantityThousandths', 'unitPriceCents'],
    sure: ['ticketForeignId'],
    oneOf: ['productForeignId', 'text'],
  },
  { kind: 'tickets', fields: ['foreignId', 'customerForeignId'], sure: ['foreignId'], oneOf: ['foreignId'] },
  {
    kind: 'tickets',
    fields: ['foreignId', 'customerForeignId', 'orderedAt'],
    sure: ['customerForeignId'],
    oneOf: ['orderedAt'],
  },
  { kind: 'persons', fields: ['foreignId', 'lastName'], sure: ['foreignId'], oneOf: ['lastName'] },
  { kind: 'products', fields: ['foreignId', 'name'], sure: ['foreignId'], oneOf: ['name'] },
  {
    kind: 'products',
    fields: ['foreignId', 'name', 'priceCents'],
    sure: ['name', 'priceCents'],
    oneOf: ['name'],
  },
  { kind: 'customers', fields: ['foreignId'], sure: ['foreignId'], oneOf: ['company', 'contactName'] },
  { kind: 'customers', fields: ['company'], sure: ['company'], oneOf: address },
  { kind: 'customers', fields: ['contactName'], sure: [], oneOf: address },
]

/** Headers of files that look like customers and are not. */
export const foreignToCustomers: readonly string[] = [
  'supplierid',
  'lieferantennummer',
  'lieferantennr',
  'lieferantenid',
  'kreditorennummer',
  'kreditor',
  'shipperid',
]
