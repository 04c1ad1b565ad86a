/** Text that is already HTML; made by `html` only, so that nothing typed by people reaches a page unescaped. */
export type Html = { readonly markup: string }

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

type Piece = string | number | Html | readonly Html[] | undefined

function markupOf(piece: Piece): string {
  if (piece === undefined) return ''
  if (typeof piece === 'string') return escapeText(piece)
  if (typeof piece === 'number') return String(piece)
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('')
}

/** html`<b>${name}</b>`: what is put in is escaped, unless it is HTML itself; undefined puts in nothing. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const parts = strings.map((text, index) => `${withoutIndent(text)}${markupOf(pieces[index])}`)
  return { markup: parts.join('') }
}

/** The indentation of the source is none of the page's; within a tag it parts attributes. */
function withoutIndent(text: string): string {
  return text.replace(/\n\s*/g, (space, at: number) => {
    const before = text[at - 1] ?? '>'
    const after = text[at + space.length] ?? '<'
    return before === '>' || after === '<' ? '' : ' '
  })
}

/** Markup of our own making, such as the drawing of a code. */
export function ownMarkup(markup: string): Html {
  return { markup }
}

/** The lines of a typed text; line breaks stay, empty ones at the ends go. */
export function lines(text: string): Html {
  return ownMarkup(text.trim().split(/\r?\n/).map(escapeText).join('<br>'))
}
