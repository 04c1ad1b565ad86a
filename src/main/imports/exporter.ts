import { Buffer } from 'node:buffer'
import { civilAt } from '../../shared/domain/calendar'
import type { Exporter } from '../backend/ports'
import { writeCanonicalJson, writeCsv, writeCsvRows } from './export'
import { writeZip } from './zip'

/** The office's records as files other programs read, behind the backend's port. */
export function createExporter(): Exporter {
  return {
    json: (collections) => Buffer.from(writeCanonicalJson(collections), 'utf8'),
    csv: (rows, separator) => Buffer.from(writeCsvRows(rows, separator), 'utf8'),
    csvZip: (collections, at) => {
      const entries = Object.entries(collections)
        .filter(([, records]) => records.length > 0)
        .map(([name, records]) => ({ name: `${name}.csv`, bytes: Buffer.from(writeCsv(records), 'utf8') }))
      return writeZip(entries, civilAt(at))
    },
  }
}
