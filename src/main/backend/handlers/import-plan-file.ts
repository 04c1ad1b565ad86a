import { z } from 'zod'
import type { JsonObject } from '../../../shared/replication/operation'
import { isOperation } from '../../../shared/replication/operation'
import type { Piece } from './import-pieces'
import { recordsIn } from './import-pieces'

type Rest = () => Promise<void>

const head = JSON.stringify({ what: 'import', version: 1 })
const lineEnd = 0x0a
/** Lines between two rests: a few milliseconds of work. */
const linesAtOnce = 20

// What JSON.parse gives is JSON all the way down; only the outermost shape is in question.
const operationSchema = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null)
const lineSchema = z.array(z.array(operationSchema))

/** One line of JSON per piece behind a head: an import as it will be written, so that it can go on and be undone. */
export async function writePieces(pieces: readonly Piece[], rest: Rest): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const lines = [encoder.encode(`${head}\n`)]
  for (const { units } of pieces) {
    lines.push(encoder.encode(`${JSON.stringify(units)}\n`))
    if (lines.length % linesAtOnce === 0) await rest()
  }
  const bytes = new Uint8Array(lines.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const line of lines) {
    bytes.set(line, at)
    at += line.length
  }
  return bytes
}

/** The pieces as stored; undefined if the file is of a kind this version does not know. */
export async function readPieces(bytes: Uint8Array, rest: Rest): Promise<Piece[] | undefined> {
  const pieces: Piece[] = []
  const decoder = new TextDecoder()
  let at = bytes.indexOf(lineEnd) + 1
  if (decoder.decode(bytes.subarray(0, at)) !== `${head}\n`) return undefined
  while (at < bytes.length) {
    const end = bytes.indexOf(lineEnd, at)
    const piece = parsePiece(decoder.decode(bytes.subarray(at, end)))
    if (piece === undefined) return undefined
    pieces.push(piece)
    at = end + 1
    if (pieces.length % linesAtOnce === 0) await rest()
  }
  return pieces
}

function parsePiece(line: string): Piece | undefined {
  const parsed = lineSchema.safeParse(JSON.parse(line))
  if (!parsed.success) return undefined
  const units = parsed.data.map((unit) =>
    unit.flatMap((operation) => (isOperation(operation) ? [operation] : [])),
  )
  const isWhole = units.every((unit, index) => unit.length === parsed.data[index]?.length)
  return isWhole ? { records: recordsIn(units), units } : undefined
}
