export const data = {
  /** Texts that imported records and exported files carry. */
  stored: {
    order: 'Bestellung',
    andMore: 'u. a.',
    shipTo: 'Lieferung an',
    carrier: 'Versender laut Quelle',
    unit: 'Stück',
    exportName: 'Durchreiche',
    files: {
      firm: 'Firma',
      devices: 'PCs',
      persons: 'Mitarbeiter',
      customers: 'Kunden',
      products: 'Preisliste',
      shelves: 'Fächer',
      tickets: 'Vorgänge',
      items: 'Positionen',
      followUps: 'Wiedervorlagen',
      imports: 'Importe',
      events: 'Verlauf',
      payments: 'Zahlungen',
      handOvers: 'Übergaben',
    },
  },
}
