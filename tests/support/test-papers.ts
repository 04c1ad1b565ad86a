import type { Papers } from '../../src/main/backend/ports'
import { refuse, done } from '../../src/shared/domain/refusal'

export type TestPapers = {
  readonly papers: Papers
  /** What a printer got: its name, how often, and the page. */
  readonly printed: { readonly printer: string; readonly copies: number; readonly page: string }[]
  /** How the printers behave from now on; `silent` ones never answer. */
  readonly printers: { mood: 'ready' | 'absent' | 'silent' }
}

/** Lays out nothing and draws the PDF as text, so that the same page always gives the same bytes. */
export function createTestPapers(): TestPapers {
  const printed: { printer: string; copies: number; page: string }[] = []
  const printers: TestPapers['printers'] = { mood: 'ready' }
  return {
    printed,
    printers,
    papers: {
      lay: async (page) => done(page),
      render: async (page, { widthMm }) =>
        done({
          page: new TextEncoder().encode(page),
          pdf: new TextEncoder().encode(`%PDF-1.4 ${widthMm} mm\n${page}`),
        }),
      printers: async () => [
        { name: 'Laser', title: 'Laser im Büro', isDefault: true },
        { name: 'Etiketten', title: 'Etikettendrucker', isDefault: false },
      ],
      print: async (bytes, { printer, copies }) => {
        if (printers.mood === 'silent') return new Promise(() => undefined)
        if (printers.mood === 'absent') return refuse('printer-absent')
        printed.push({ printer, copies, page: new TextDecoder().decode(bytes) })
        return done(null)
      },
    },
  }
}
