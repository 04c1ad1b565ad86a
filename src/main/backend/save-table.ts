import type { SavedTable, TableFile } from '../../shared/contract/table-file'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { Context } from './context'

/** Writes a table where the person chooses; refused with `write-failed`. */
export async function saveTable(
  { ports, window }: Context,
  { name, language, rows }: TableFile,
): Promise<Outcome<SavedTable>> {
  // A German spreadsheet parts columns at semicolons, since the comma is in its numbers.
  const bytes = ports.exporter.csv(rows, language === 'de' ? ';' : ',')
  const plain = name.replaceAll(/[^\p{L}\p{N} .-]/gu, '').trim()
  try {
    const fileName = await ports.desktop.saveFile(window, `${plain}.csv`, bytes)
    return done(fileName === undefined ? null : { fileName })
  } catch {
    return refuse('write-failed')
  }
}
