export const refusalCodes = [
  'file-missing',
  'file-empty',
  'file-too-large',
  'not-text',
  'no-rows',
  'too-many-rows',
  'too-many-columns',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Why a file cannot be read at all. Facts only; the sentence is made where the language is known. */
export type Refusal = {
  readonly ok: false
  readonly code: RefusalCode
  /** What was found, in bytes, rows or columns as the code says. */
  readonly found?: number
  readonly limit?: number
  readonly line?: number
  /** What the bytes look like, for `not-text`. */
  readonly looksLike?: LooksLike
}

export type LooksLike = 'xlsx' | 'xls' | 'zip' | 'gzip' | 'pdf' | 'png' | 'jpeg' | 'gif' | 'binary'

export function refuse(code: RefusalCode, facts: Omit<Refusal, 'ok' | 'code'> = {}): Refusal {
  return { ok: false, code, ...facts }
}
