import type { WebContents, WebContentsPrintOptions } from 'electron'
import type { Log, PaperJob, Papers } from '../backend/ports'
import { notedHeight } from './paper-measure'
import type { PaperSource } from './paper-source'
import { createPaperSource } from './paper-source'
import { withPaper } from './paper-window'

type PaperSize = PaperJob['size']
type Refused = Extract<Awaited<ReturnType<Papers['print']>>, { readonly ok: false }>

const mmPerInch = 25.4
const micronsPerMm = 1_000
/** A system without a printing service may never answer. */
const listMs = 5_000

type Options = { readonly assets: string; readonly log: Log }

/** Papers by Chromium itself: what the preview shows, the PDF holds and the printer gets is one page. */
export function createPapers({ assets, log }: Options): Papers {
  const source = createPaperSource(assets)
  const failed = (what: string, error: unknown) => log.error(what, { error: String(error) })
  return {
    lay: async (page) => {
      try {
        return { ok: true, value: await withPaper(source, page, true, async (paper) => paper.page) }
      } catch (error) {
        failed('paper-not-drawn', error)
        return refused('not-drawn')
      }
    },
    render: async (page, size) => {
      try {
        const value = await withPaper(source, page, true, async (paper) => ({
          page: new TextEncoder().encode(paper.page),
          pdf: await pdfOf(paper.contents, size, paper.page),
        }))
        return { ok: true, value }
      } catch (error) {
        failed('paper-not-drawn', error)
        return refused('not-drawn')
      }
    },
    printers: () => printersOf(source),
    print: async (bytes, job) => {
      const page = new TextDecoder().decode(bytes)
      try {
        const known = await printersOf(source)
        if (!known.some(({ name }) => name === job.printer)) return refused('printer-absent')
        const isTaken = await withPaper(source, page, false, ({ contents }) => printOn(contents, job, page))
        return isTaken ? { ok: true, value: null } : refused('print-failed')
      } catch (error) {
        failed('print-failed', error)
        return refused('print-failed')
      }
    },
  }
}

function refused(code: Refused['code']): Refused {
  return { ok: false, code, facts: {} }
}

function heightOf({ heightMm }: PaperSize, page: string): number {
  return heightMm ?? notedHeight(page) ?? mmPerInch
}

async function pdfOf(contents: WebContents, size: PaperSize, page: string): Promise<Uint8Array> {
  const pageSize = { width: size.widthMm / mmPerInch, height: heightOf(size, page) / mmPerInch }
  const margins = { top: 0, bottom: 0, left: 0, right: 0 }
  return new Uint8Array(await contents.printToPDF({ pageSize, margins, printBackground: true }))
}

function printOn(contents: WebContents, { printer, size, copies }: PaperJob, page: string): Promise<boolean> {
  const options: WebContentsPrintOptions = {
    silent: true,
    printBackground: true,
    deviceName: printer,
    copies,
    margins: { marginType: 'none' },
    pageSize: {
      width: size.widthMm * micronsPerMm,
      height: Math.round(heightOf(size, page) * micronsPerMm),
    },
  }
  return new Promise((resolve) => {
    contents.print(options, (isTaken) => resolve(isTaken))
  })
}

/** What the system knows; `isDefault` is told by some versions of Electron only. */
async function printersOf(source: PaperSource): ReturnType<Papers['printers']> {
  const asked = withPaper(source, '<!DOCTYPE html><title></title>', false, ({ contents }) =>
    contents.getPrintersAsync(),
  ).catch(() => [])
  const late = new Promise<[]>((resolve) => {
    setTimeout(() => resolve([]), listMs).unref()
  })
  return (await Promise.race([asked, late])).map((printer) => ({
    name: printer.name,
    title: printer.displayName === '' ? printer.name : printer.displayName,
    isDefault: Reflect.get(printer, 'isDefault') === true,
  }))
}
