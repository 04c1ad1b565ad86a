import type { ProductDraft } from '../../shared/domain/product'

/** The sample price list of a copy and sign shop; gross prices in cents. */
export const samplePriceList: readonly ProductDraft[] = [
  { name: 'Visitenkarten, 250 Stück', unit: 'Satz', priceCents: 3_900, taxRate: 19, origin: 'made' },
  { name: 'Flyer A5, 500 Stück', unit: 'Satz', priceCents: 6_400, taxRate: 19, origin: 'made' },
  { name: 'Plakat A2', unit: 'Stück', priceCents: 890, taxRate: 19, origin: 'made' },
  { name: 'Plakat A1', unit: 'Stück', priceCents: 1_450, taxRate: 19, origin: 'made' },
  { name: 'Roll-up-Banner 85 × 200 cm', unit: 'Stück', priceCents: 11_900, taxRate: 19, origin: 'made' },
  { name: 'Magnetschild', unit: 'Stück', priceCents: 2_250, taxRate: 19, origin: 'made' },
  { name: 'Klappkarten A6, 300 g', unit: 'Stück', priceCents: 89, taxRate: 19, origin: 'made' },
  { name: 'Einladungen mit Umschlag', unit: 'Stück', priceCents: 160, taxRate: 19, origin: 'made' },
  { name: 'Broschüre A5, 16 Seiten', unit: 'Stück', priceCents: 240, taxRate: 7, origin: 'made' },
  { name: 'Abschlussarbeit, gebunden', unit: 'Stück', priceCents: 2_480, taxRate: 7, origin: 'made' },
  { name: 'Bauzeichnung A1', unit: 'Blatt', priceCents: 480, taxRate: 19, origin: 'made' },
  { name: 'Speisekarte, laminiert', unit: 'Stück', priceCents: 620, taxRate: 19, origin: 'made' },
  { name: 'Stempel, zweizeilig', unit: 'Stück', priceCents: 2_690, taxRate: 19, origin: 'made' },
  { name: 'Alu-Verbund-Schild 60 × 40 cm', unit: 'Stück', priceCents: 7_900, taxRate: 19, origin: 'made' },
  { name: 'Fahne 150 × 100 cm', unit: 'Stück', priceCents: 5_900, taxRate: 19, origin: 'made' },
  { name: 'Schaufensterfolie', unit: 'm²', priceCents: 4_200, taxRate: 19, origin: 'made' },
  { name: 'Aufkleber rund, 500 Stück', unit: 'Satz', priceCents: 5_400, taxRate: 19, origin: 'made' },
  { name: 'Umschläge C6, creme', unit: 'Stück', priceCents: 12, taxRate: 19, origin: 'sold' },
  { name: 'Kopierpapier A4, 500 Blatt', unit: 'Paket', priceCents: 690, taxRate: 19, origin: 'sold' },
  { name: 'Kalender A3', unit: 'Stück', priceCents: 1_890, taxRate: 7, origin: 'sold' },
  { name: 'Logo neu zeichnen', unit: 'Stunde', priceCents: 5_520, taxRate: 19, origin: 'advice' },
  { name: 'Datenprüfung', unit: 'Pauschale', priceCents: 1_500, taxRate: 19, origin: 'advice' },
]

export const serviceTitles = [
  'Leuchtkasten, Trafo defekt',
  'Tischaufsteller auffrischen',
  'Nachdruck, Farbe zu blass',
  'Bilderrahmen neu verglasen',
  'Stempelkissen tauschen',
  'Rahmen neu kaschieren',
] as const
export const salesTitles = [
  'Angebot Fahrzeugbeschriftung',
  'Beratung Praxisschild',
  'Angebot Vereinsheft',
  'Beratung Messewand',
] as const
export const marketingTitles = [
  'Musterkarten zuschicken',
  'Frühlingsaktion Flyer',
  'Papiermuster mitgeben',
] as const
export const formalityTitles = ['Rechnungskopie', 'Adresse ändern', 'Zahlungsziel besprechen'] as const
export const holdReasons = [
  'Freigabe der Kundin fehlt',
  'Platten kommen Dienstag',
  'Ersatzteil bestellt',
  'Anzahlung fehlt',
  'Daten unvollständig',
] as const
export const benchNotes = [
  '',
  '',
  '',
  'Ecken wie beim Muster',
  'Farbe wie letztes Mal',
  'Beschnitt prüfen',
] as const
export const calls = [
  'Fragt, ob Alu-Verbund auch in 4 mm geht. Bitte zurückrufen.',
  'Möchte den Termin für die Schilder wissen.',
  'Hat neue Bankverbindung, bitte vor der Rechnung klären.',
  'Fragt nach einem Angebot für 2.000 Flyer, gefalzt.',
  'Bittet um Rückruf wegen der Farbe auf den Karten.',
] as const
