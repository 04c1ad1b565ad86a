import type { ArticleDraft } from '../../shared/domain/article'

export type SampleArticle = ArticleDraft & {
  /** What lies there when the year begins, in thousandths. */
  readonly start: number
  /** What one takes at a time, in thousandths, of those that are used all the year; 0: hardly ever. */
  readonly use: number
}

const paperHouse = 'Papierhaus Breisgau'
const signs = 'Schilderbedarf Rhein'
const office = 'Bürobedarf Lenz'

type Line = readonly [
  name: string,
  unit: string,
  place: string,
  supplier: string,
  orderCode: string,
  amounts: readonly [minimum: number, usual: number, start: number, use: number],
]

const lines: readonly Line[] = [
  ['Offsetpapier A3, 120 g', 'Bogen', 'P1', paperHouse, 'PB1203A', [1_000, 4_000, 3_500, 650]],
  ['Bilderdruckpapier SRA3, 170 g', 'Bogen', 'P1', paperHouse, 'PB1704S', [800, 2_500, 2_200, 420]],
  ['Karton SRA3, 300 g', 'Bogen', 'P2', paperHouse, 'PB3004S', [500, 2_000, 1_400, 260]],
  ['Plakatpapier Rolle 61 cm', 'm', 'P3', paperHouse, 'PB0610R', [40, 150, 120, 26]],
  ['Fotopapier Rolle 91 cm', 'm', 'P3', paperHouse, 'PB0914R', [20, 60, 45, 0]],
  ['Kopierpapier A4, 80 g', 'Paket', 'P4', office, 'BL080A4', [10, 40, 35, 6]],
  ['Umschläge C6, creme', 'Stück', 'P4', office, 'BL00C6C', [300, 1_000, 900, 140]],
  ['Klebefolie matt, 137 cm', 'm', 'F1', signs, 'SR137MA', [20, 50, 46, 8.5]],
  ['Klebefolie glänzend, 137 cm', 'm', 'F1', signs, 'SR137GL', [20, 50, 44, 0]],
  ['Schutzlaminat matt, 140 cm', 'm', 'F1', signs, 'SR140LM', [15, 50, 38, 0]],
  ['Bannerstoff 510 g, 160 cm', 'm', 'F2', signs, 'SR160BA', [20, 50, 42, 7]],
  ['Fahnenstoff 115 g, 160 cm', 'm', 'F2', signs, 'SR160FA', [10, 30, 24, 0]],
  ['Alu-Verbund 3 mm, 100 × 50', 'Stück', 'S1', signs, 'SR3ALU1', [4, 10, 3, 0]],
  ['Alu-Verbund 4 mm, 100 × 50', 'Stück', 'S1', signs, 'SR4ALU1', [2, 6, 5, 0]],
  ['Acrylglas 5 mm, 100 × 50', 'Stück', 'S1', signs, 'SR5ACR1', [2, 6, 4, 0]],
  ['Magnetfolie 0,85 mm', 'm', 'S2', signs, 'SR085MA', [3, 10, 8, 0]],
  ['Roll-up-Kassette 85 cm', 'Stück', 'S3', signs, 'SR850RU', [4, 12, 9, 0]],
  ['Abstandhalter Edelstahl', 'Stück', 'S2', signs, 'SR019AB', [20, 100, 64, 0]],
  ['Ösen 12 mm', 'Stück', 'S2', signs, 'SR012OE', [200, 1_000, 720, 0]],
  ['Stempelautomat 47 × 18', 'Stück', 'K1', office, 'BL4718S', [5, 20, 14, 0]],
  ['Stempelplatten A4', 'Stück', 'K1', office, 'BL0A4ST', [3, 10, 7, 0]],
  ['Bindespiralen 12 mm', 'Stück', 'K2', office, 'BL012BS', [100, 400, 320, 0]],
  ['Laminiertaschen A4', 'Stück', 'K2', office, 'BL0A4LT', [100, 500, 380, 0]],
  ['Toner Schwarz', 'Stück', 'K3', office, 'BL000TK', [2, 4, 5, 0]],
  ['Toner Cyan', 'Stück', 'K3', office, 'BL000TC', [2, 4, 1, 0]],
]

/** What the sample office prints on and builds from; suppliers and order codes are invented. */
export const sampleArticles: readonly SampleArticle[] = lines.map(
  ([name, unit, place, supplier, orderCode, [minimum, usual, start, use]]) => ({
    name,
    unit,
    place,
    supplier,
    orderCode,
    minimumThousandths: minimum * 1_000,
    orderThousandths: usual * 1_000,
    start: start * 1_000,
    use: use * 1_000,
  }),
)
