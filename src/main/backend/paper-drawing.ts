import { documentLanguageOf } from '../../shared/domain/customer'
import type { DocumentKind, Paper, PaperSubject } from '../../shared/domain/document'
import { innerKinds, papersOf } from '../../shared/domain/document'
import { emptyAddress } from '../../shared/domain/firm'
import { fullName } from '../../shared/domain/person'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { Language } from '../../shared/documents/format'
import { drawPage } from '../../shared/documents/page'
import type { FirmHead, SheetContent } from '../../shared/documents/sheet'
import type { Context } from './context'
import { contentOf } from './paper-content'
import type { PaperContent } from './paper-matter'
import type { FileStore } from './ports'

/** A page drawn from the office as it is now, not laid out yet. */
export type Drawn = Omit<PaperContent, 'content' | 'signature'> & {
  readonly page: string
  readonly kind: DocumentKind
  readonly paper: Paper
  readonly language: Language
}

/** Draws a paper in the customer's language, what stays in the office in that of this PC. */
export async function drawPaper(
  context: Context,
  subject: PaperSubject,
  wished: Paper | undefined,
): Promise<Outcome<Drawn>> {
  const { kind } = subject
  const gathered = contentOf(context.office, subject, context.now, fullName(context.person))
  if (!gathered.ok) return gathered
  const { content, signature, ...whose } = gathered.value
  const paper = wished ?? (await context.printSettings.read()).choices[kind].paper
  if (!papersOf[kind].includes(paper)) return refuse('malformed', { paper })
  const language =
    whose.customer === undefined || innerKinds.includes(kind)
      ? (await context.settings.look()).language
      : documentLanguageOf(whose.customer)
  const whole = await withPictures(context.files, content, signature)
  const page = drawPage({ content: whole, paper, language, firm: await firmHead(context), at: context.now })
  return done({ ...whose, page, kind, paper, language })
}

/** The page that shows whether a printer prints. */
export async function drawTest(context: Context, of: DocumentKind, paper: Paper): Promise<string> {
  const { language } = await context.settings.look()
  return drawPage({
    content: { kind: 'test', of },
    paper,
    language,
    firm: await firmHead(context),
    at: context.now,
  })
}

async function firmHead({ office, files }: Context): Promise<FirmHead> {
  const firm = office.tables.firm.get('firm')
  if (firm === undefined) {
    return { name: '', address: emptyAddress, phone: '', email: '', taxNumber: '', hours: [] }
  }
  const { name, address, phone, email, taxNumber, hours } = firm
  const logo = await picture(files, firm.logo)
  return { name, address, phone, email, taxNumber, hours, ...(logo === undefined ? {} : { logo }) }
}

/** The content with its pictures in it, where it named them by their hashes. A picture that is lost is left out. */
async function withPictures(
  files: FileStore,
  content: SheetContent,
  signature: string | undefined,
): Promise<SheetContent> {
  if (content.kind === 'hand-over-receipt') {
    const signed = await picture(files, signature)
    return signed === undefined ? content : { ...content, signature: signed }
  }
  if (content.kind !== 'work-order') return content
  const items = content.items.map(async (item) => {
    const photos = await Promise.all(item.photos.map((hash) => picture(files, hash)))
    return { ...item, photos: photos.filter((photo) => photo !== undefined) }
  })
  return { ...content, items: await Promise.all(items) }
}

/** A kept picture as a `data:` address, so that the page stands for itself. */
async function picture(files: FileStore, hash: string | undefined): Promise<string | undefined> {
  const bytes = hash === undefined ? undefined : await files.get(hash)
  if (bytes === undefined) return undefined
  const type = bytes[0] === 0x89 ? 'image/png' : 'image/jpeg'
  return `data:${type};base64,${base64(bytes)}`
}

const piece = 0x8000

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += piece) {
    text += String.fromCharCode(...bytes.subarray(from, from + piece))
  }
  return btoa(text)
}
