/** The kinds of foreign records, in the order in which they are imported: each refers only to kinds before it. */
export const recordKinds = ['persons', 'customers', 'products', 'tickets', 'items'] as const
export type RecordKind = (typeof recordKinds)[number]

/** Where a record stands: the file as the user named it, and the line in it (the header is line 1). */
export type RowPlace = { readonly file: string; readonly line: number }

// Neutral shapes: text that is missing is '', a number or day that is missing is null.
// Days are civil 'YYYY-MM-DD': a foreign file knows no time zone.

export type PersonRecord = {
  readonly foreignId: string
  readonly firstName: string
  readonly lastName: string
  readonly title: string
  readonly source: RowPlace
}

export type CustomerRecord = {
  readonly foreignId: string
  readonly company: string
  readonly contactName: string
  readonly street: string
  readonly city: string
  readonly region: string
  readonly postcode: string
  readonly country: string
  readonly phone: string
  readonly fax: string
  readonly email: string
  readonly source: RowPlace
}

export type ProductRecord = {
  readonly foreignId: string
  readonly name: string
  readonly unit: string
  readonly priceCents: number | null
  /** Whole percent. */
  readonly taxPercent: number | null
  readonly discontinued: boolean
  readonly source: RowPlace
}

export type TicketRecord = {
  readonly foreignId: string
  readonly customerForeignId: string
  /** Who took the order; '' for nobody known. */
  readonly personForeignId: string
  readonly orderedAt: string | null
  readonly requiredAt: string | null
  /** null: never shipped. */
  readonly shippedAt: string | null
  readonly carrierForeignId: string
  readonly shipTo: {
    readonly name: string
    readonly street: string
    readonly city: string
    readonly region: string
    readonly postcode: string
    readonly country: string
  }
  readonly source: RowPlace
}

export type ItemRecord = {
  readonly ticketForeignId: string
  /** '' for an item without a product; then `text` says what it is. */
  readonly productForeignId: string
  readonly text: string
  readonly unitPriceCents: number
  readonly quantityThousandths: number
  readonly discountBasisPoints: number
  readonly source: RowPlace
}

export type RecordsByKind = {
  readonly persons: PersonRecord
  readonly customers: CustomerRecord
  readonly products: ProductRecord
  readonly tickets: TicketRecord
  readonly items: ItemRecord
}

/** What one kind has ready; `T` lists per kind. */
export type ReadyRecords = { readonly [K in RecordKind]: readonly RecordsByKind[K][] }
