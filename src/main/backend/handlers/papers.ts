import type { PaperView } from '../../../shared/contract/papers'
import { requests } from '../../../shared/contract/requests'
import type { Answer, Parsed } from '../../../shared/contract/requests'
import { customerName } from '../../../shared/domain/customer'
import { civilDay } from '../../../shared/domain/calendar'
import type { Document } from '../../../shared/domain/document'
import { documentTasks, paperSizes } from '../../../shared/domain/document'
import { documentIdSchema } from '../../../shared/domain/ids'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo } from '../../../shared/domain/rights'
import { splitPage } from '../../../shared/documents/page'
import { wordsFor } from '../../../shared/documents/say'
import { createChanges } from '../changes'
import type { Context } from '../context'
import { nameOf } from '../context'
import { drawPaper } from '../paper-drawing'
import type { Routes } from '../route'
import { signed } from '../route'
import { printerRoutes } from './printers'

type Made = Outcome<Answer<'document:make'>>

export const papersRoutes: Routes<Extract<keyof typeof requests, `document:${string}`>> &
  typeof printerRoutes = {
  ...printerRoutes,
  'document:make': signed(requests['document:make'], makeDocument),
  'document:preview': signed(requests['document:preview'], async ({ subject, paper }, context) => {
    const drawn = await drawPaper(context, subject, paper)
    if (!drawn.ok) return drawn
    const laid = await context.ports.papers.lay(drawn.value.page, paperSizes[drawn.value.paper])
    if (!laid.ok) return laid
    return done({ kind: drawn.value.kind, paper: drawn.value.paper, ...splitPage(laid.value) })
  }),
  'document:reprint': signed(requests['document:reprint'], async ({ requestId, id, copies }, context) => {
    const found = allowed(context, id)
    return found.ok ? queue(context, requestId, found.value, copies) : found
  }),
  'document:list': signed(requests['document:list'], (wanted, { office }) => {
    const isWanted = (document: Document) =>
      'ticketId' in wanted ? document.ticketId === wanted.ticketId : document.customerId === wanted.customerId
    const found = [...office.tables.documents.values()].filter(isWanted)
    return done(
      found
        .toSorted((a, b) => b.happenedAt - a.happenedAt)
        .map(({ id, kind, paper, language, happenedAt, by, ticketId }) => ({
          ...{ id, kind, paper, language, happenedAt },
          byName: nameOf(office, by),
          ticketId: ticketId ?? null,
        })),
    )
  }),
  'document:page': signed(requests['document:page'], async ({ id }, context): Promise<Outcome<PaperView>> => {
    const found = allowed(context, id)
    if (!found.ok) return found
    const { kind, paper, page } = found.value
    const bytes = await context.files.get(page)
    if (bytes === undefined) return refuse('file-missing')
    return done({ kind, paper, ...splitPage(new TextDecoder().decode(bytes)) })
  }),
  'document:read': signed(requests['document:read'], async ({ id }, context) => {
    const found = allowed(context, id)
    return found.ok ? pdfOf(context, found.value) : found
  }),
  'document:save': signed(requests['document:save'], async ({ id }, context) => {
    const found = allowed(context, id)
    if (!found.ok) return found
    const pdf = await pdfOf(context, found.value)
    if (!pdf.ok) return pdf
    try {
      const { ports, window } = context
      const fileName = await ports.desktop.saveFile(window, fileNameOf(context, found.value), pdf.value.bytes)
      return done(fileName === undefined ? null : { fileName })
    } catch {
      return refuse('write-failed')
    }
  }),
}

async function makeDocument(
  { requestId, subject, paper, copies, print = true }: Parsed<'document:make'>,
  context: Context,
): Promise<Made> {
  const { ports, files, now } = context
  const drawn = await drawPaper(context, subject, paper)
  if (!drawn.ok) return drawn
  const { kind, language, ticket, customer } = drawn.value
  const rendered = await ports.papers.render(drawn.value.page, paperSizes[drawn.value.paper])
  if (!rendered.ok) return rendered
  const record = {
    happenedAt: now,
    kind,
    paper: drawn.value.paper,
    language,
    page: await files.put(rendered.value.page),
    pdf: await files.put(rendered.value.pdf),
    ...(ticket === undefined ? {} : { ticketId: ticket.id }),
    ...(customer === undefined ? {} : { customerId: customer.id }),
  }
  const saved = await context.change(requestId, () => {
    const changes = createChanges(ports.ids, now)
    const id = ports.ids.next()
    changes.add('documents', id, record)
    const documentId = documentIdSchema.parse(id)
    if (ticket !== undefined) changes.tell(ticket.id, { type: 'document', documentId, kind })
    return done({ operations: changes.operations, value: { id } })
  })
  if (!saved.ok) return saved
  // A call repeated after a lost answer gets the paper of the first one.
  const document = context.office.tables.documents.get(saved.value.id)
  if (document === undefined) return refuse('not-found')
  return print ? queue(context, requestId, document, copies) : done({ id: document.id, kind, way: 'kept' })
}

/** The kept paper, if this person may make its kind. */
function allowed({ office, person }: Context, id: string): Outcome<Document> {
  const document = office.tables.documents.get(id)
  if (document === undefined) return refuse('not-found')
  const task = documentTasks[document.kind]
  return mayDo(person.role, task) ? done(document) : refuse('role-forbids', { task })
}

async function queue(
  context: Context,
  requestId: string,
  document: Document,
  wished: number | undefined,
): Promise<Made> {
  const { id, kind, page, paper, ticketId } = document
  const { printer, copies } = (await context.printSettings.read()).choices[kind]
  const way = await context.prints.add({
    id: requestId,
    ...{ kind, page, paper, printer, isTest: false },
    copies: wished ?? copies,
    ticketId: ticketId ?? null,
  })
  return done({ id, kind, ...way })
}

async function pdfOf(
  { files }: Context,
  { pdf }: Document,
): Promise<Outcome<{ readonly bytes: Uint8Array }>> {
  const bytes = await files.get(pdf)
  return bytes === undefined ? refuse('file-missing') : done({ bytes })
}

function fileNameOf(
  { office }: Context,
  { kind, language, ticketId, customerId, happenedAt }: Document,
): string {
  const customer = office.tables.customers.get(customerId ?? '')
  const parts = [
    wordsFor(language).kind[kind],
    office.tables.tickets.get(ticketId ?? '')?.number ?? civilDay(happenedAt),
    customer === undefined ? '' : customerName(customer),
  ]
  const name = parts.filter((part) => part !== '').join(' ')
  return `${name.replaceAll(/[^\p{L}\p{N} .-]/gu, '').slice(0, 100)}.pdf`
}
