import { readFile, stat } from 'node:fs/promises'
import { checkFileSize, decode, maxFileBytes } from './decode'
import type { Decoded } from './decode'
import { refuse } from './refusal'
import type { Refusal } from './refusal'

/** Reads and decodes a file the user picked. Its size is checked first, so a huge one costs nothing. */
export async function readImportFile(path: string, limit = maxFileBytes): Promise<Decoded | Refusal> {
  try {
    const facts = await stat(path)
    if (!facts.isFile()) return refuse('file-missing')
    return checkFileSize(facts.size, limit) ?? decode(await readFile(path))
  } catch {
    return refuse('file-missing')
  }
}
