import type { PreviewFile, RefusedFile } from '../../shared/contract/data'
import type { Encoding, FileRefusal } from '../../shared/domain/import-plan'
import type { ChosenFile, FileMapping, Importer, ImportReading } from '../backend/ports'
import { checkFileSize, decode } from './decode'
import { decideAll } from './doubtful'
import { importBatches } from './import-units'
import { fieldsOf } from './mapping-field-table'
import { describeFile, planImport } from './plan'
import type { PreparedFile } from './prepare-file'
import { prepareFile, remapFile } from './prepare-file'
import type { Refusal } from './refusal'
import { refuse } from './refusal'
import { parseTable } from './table'

const sampleRows = 3

type Read = { readonly ok: true; readonly prepared: PreparedFile; readonly encoding: Encoding }
type Understood = Omit<Read, 'ok'>

/** The import of foreign tables, behind the backend's port. */
export function createImporter(): Importer {
  return {
    read: async (chosen, mayGoOn) => {
      const understood: Understood[] = []
      const refused: RefusedFile[] = []
      for (const file of chosen) {
        if (!(await mayGoOn())) return undefined
        const name = freeName(file.name, [
          ...understood.map(({ prepared }) => prepared.file),
          ...refused.map((one) => one.file),
        ])
        const read = await readChosen(name, file)
        if (read.ok) understood.push(read)
        else refused.push({ file: name, ...factsOf(read) })
      }
      return createReading(understood, refused)
    },
    decideAll: (rows, is, kind) => decideAll(rows, is, (row) => kind === undefined || row.kind === kind),
    batches: importBatches,
  }
}

async function readChosen(name: string, file: ChosenFile): Promise<Read | Refusal> {
  const badSize = checkFileSize(file.sizeBytes)
  if (badSize !== null) return badSize
  try {
    const decoded = decode(await file.read())
    if (!decoded.ok) return decoded
    const parsed = parseTable(decoded.text, { cut: decoded.cut })
    if (!parsed.ok) return parsed
    return { ok: true, prepared: prepareFile(name, parsed.table), encoding: decoded.encoding }
  } catch {
    return refuse('file-missing')
  }
}

function factsOf({ code, found, limit, line, looksLike }: Refusal): FileRefusal {
  return {
    code,
    ...(found === undefined ? {} : { found }),
    ...(limit === undefined ? {} : { limit }),
    ...(line === undefined ? {} : { line }),
    ...(looksLike === undefined ? {} : { looksLike }),
  }
}

/** Rows are known by file and line, so no two files may have one name. */
function freeName(name: string, taken: readonly string[]): string {
  for (let copy = 1; ; copy += 1) {
    const own = copy === 1 ? name : `${name} (${copy})`
    if (!taken.includes(own)) return own
  }
}

function createReading(files: readonly Understood[], refused: readonly RefusedFile[]): ImportReading {
  return {
    files: files.map(previewFile),
    refused,
    remap: (mappings) =>
      createReading(
        files.map((file) => remapped(file, mappings)),
        refused,
      ),
    plan: (decisions, known) =>
      planImport({ files: files.map(({ prepared }) => prepared), decisions, known }),
  }
}

function remapped(file: Understood, mappings: readonly FileMapping[]): Understood {
  const wanted = mappings.find((mapping) => mapping.file === file.prepared.file)
  if (wanted === undefined) return file
  const { kind, mapping } = wanted
  return {
    ...file,
    prepared: kind === null ? setAside(file.prepared) : remapFile(file.prepared, kind, mapping),
  }
}

function setAside(prepared: PreparedFile): PreparedFile {
  return { ...prepared, kind: null, mapping: {}, columnsNotTaken: [], missingFields: [] }
}

function previewFile({ prepared, encoding }: Understood): PreviewFile {
  const { table, kind, mapping } = prepared
  return {
    ...describeFile(prepared),
    encoding,
    header: table.header,
    sample: table.rows.slice(0, sampleRows).map(({ cells }) => cells),
    mapping,
    fields:
      kind === null ? [] : fieldsOf[kind].map(({ field, needed }) => ({ field, needed: needed === true })),
  }
}
