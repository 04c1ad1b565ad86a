import Papa from 'papaparse'

export const delimiters = [';', ',', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

const sampleChars = 65_536
const sampleRows = 40

/**
 * The separator under which most rows are as wide as the header. Judged by the header, since a German file with
 * `;` is full of decimal commas.
 */
export function detectDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampleChars)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const score = scoreDelimiter(sample, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Excel's own first line `sep=;`, which overrules every guess. */
export function readSeparatorLine(text: string): { delimiter: Delimiter; length: number } | null {
  const match = /^sep=([;,|\t])\n/i.exec(text.slice(0, 8))
  const delimiter = delimiters.find((candidate) => candidate === match?.[1])
  return match === null || delimiter === undefined ? null : { delimiter, length: match[0].length }
}

function scoreDelimiter(sample: string, delimiter: Delimiter): number {
  const parsed = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: sampleRows })
  const widths = parsed.data.filter((row) => row.length > 1 || row[0] !== '').map((row) => row.length)
  const header = widths[0] ?? 0
  if (header < 2) return 0
  const alike = widths.filter((width) => width === header).length
  return (alike / widths.length) * Math.log2(header)
}
