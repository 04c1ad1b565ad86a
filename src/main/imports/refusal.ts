import type { FileRefusal, FileRefusalCode } from '../../shared/domain/import-plan'

/** Why a file cannot be read at all; the sentence is made where the language is known. */
export type Refusal = FileRefusal & { readonly ok: false }

export function refuse(code: FileRefusalCode, facts: Omit<FileRefusal, 'code'> = {}): Refusal {
  return { ok: false, code, ...facts }
}
