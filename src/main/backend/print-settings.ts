import { z } from 'zod'
import type { PrinterChoice, PrinterSettings } from '../../shared/contract/papers'
import type { DocumentKind } from '../../shared/domain/document'
import { documentKinds, paperSchema, papersOf } from '../../shared/domain/document'
import type { StorageHolder } from './ports'

const fileName = 'printers'
const choiceSchema = z.object({ printer: z.string().nullable(), copies: z.int(), paper: paperSchema })
const fileSchema = z.object({
  choices: z.partialRecord(z.enum(documentKinds), choiceSchema),
  scannerPrefix: z.string(),
})

/** How this PC prints; never in the journal. */
export type PrintSettings = {
  readonly read: () => Promise<PrinterSettings>
  readonly assign: (kind: DocumentKind, choice: PrinterChoice) => Promise<PrinterSettings>
  readonly setPrefix: (prefix: string) => Promise<PrinterSettings>
}

export function createPrintSettings(storage: StorageHolder): PrintSettings {
  const read = async (): Promise<PrinterSettings> => {
    const parsed = fileSchema.safeParse(await storage.small()?.read(fileName))
    const { choices = {}, scannerPrefix = '' } = parsed.success ? parsed.data : {}
    const of = (kind: DocumentKind) => choices[kind] ?? { printer: null, copies: 1, paper: papersOf[kind][0] }
    return {
      scannerPrefix,
      choices: {
        'claim-slip': of('claim-slip'),
        'item-label': of('item-label'),
        'hand-over-receipt': of('hand-over-receipt'),
        'reminder-letter': of('reminder-letter'),
        certificate: of('certificate'),
        'day-close': of('day-close'),
        'work-order': of('work-order'),
        'picking-list': of('picking-list'),
        'delivery-note': of('delivery-note'),
      },
    }
  }
  const write = async (settings: PrinterSettings) => {
    await storage.small()?.write(fileName, settings)
    return settings
  }
  return {
    read,
    assign: async (kind, choice) => {
      const now = await read()
      return write({ ...now, choices: { ...now.choices, [kind]: choice } })
    },
    setPrefix: async (scannerPrefix) => write({ ...(await read()), scannerPrefix }),
  }
}
