import type { PrintRow } from '../../../shared/contract/papers'
import { requests } from '../../../shared/contract/requests'
import { customerName } from '../../../shared/domain/customer'
import { paperSizes, papersOf } from '../../../shared/domain/document'
import type { Office } from '../../../shared/domain/office'
import { done, refuse } from '../../../shared/domain/refusal'
import { drawTest } from '../paper-drawing'
import type { PrintJob } from '../print-queue-file'
import type { Routes } from '../route'
import { signed } from '../route'

type Channel = Extract<keyof typeof requests, `printer:${string}` | `print:${string}` | `scanner:${string}`>

/** This PC's printers, its queue and its scanner. */
export const printerRoutes: Routes<Channel> = {
  'printer:list': signed(requests['printer:list'], async (_input, { ports }) =>
    done(await ports.papers.printers()),
  ),
  'printer:settings': signed(requests['printer:settings'], async (_input, { printSettings }) =>
    done(await printSettings.read()),
  ),
  'printer:assign': signed(requests['printer:assign'], async ({ kind, ...choice }, context) => {
    if (!papersOf[kind].includes(choice.paper)) return refuse('malformed', { paper: choice.paper })
    const settings = await context.printSettings.assign(kind, choice)
    context.emit({ channel: 'office:changed', facts: { collections: ['prints'], tickets: [] } })
    return done(settings)
  }),
  'printer:test': signed(requests['printer:test'], async ({ requestId, kind }, context) => {
    const { printer, paper } = (await context.printSettings.read()).choices[kind]
    const laid = await context.ports.papers.lay(await drawTest(context, kind, paper), paperSizes[paper])
    if (!laid.ok) return laid
    const page = await context.files.put(new TextEncoder().encode(laid.value))
    const job = { id: requestId, kind, page, paper, printer, copies: 1, isTest: true, ticketId: null }
    return done(await context.prints.add(job))
  }),
  'scanner:set-prefix': signed(requests['scanner:set-prefix'], async ({ prefix }, context) => {
    const settings = await context.printSettings.setPrefix(prefix)
    context.emit({ channel: 'office:changed', facts: { collections: ['prints'], tickets: [] } })
    return done(settings)
  }),
  'print:list': signed(requests['print:list'], async (_input, { prints, office }) =>
    done((await prints.list()).map((job) => printRow(office, job)).toReversed()),
  ),
  'print:retry': signed(requests['print:retry'], async ({ id }, { prints }) =>
    (await prints.retry(id)) ? done(null) : refuse('not-found'),
  ),
  'print:drop': signed(requests['print:drop'], async ({ id }, { prints }) =>
    (await prints.drop(id)) ? done(null) : refuse('not-found'),
  ),
}

function printRow({ tables }: Office, job: PrintJob): PrintRow {
  const { id, kind, isTest, printer, copies, state, reason, nextAt, addedAt } = job
  const ticket = tables.tickets.get(job.ticketId ?? '')
  const customer = tables.customers.get(ticket?.customerId ?? '')
  return {
    ...{ id, kind, isTest, printer, copies, state, reason, nextAt, addedAt },
    ticket:
      ticket === undefined
        ? null
        : {
            id: ticket.id,
            number: ticket.number ?? ticket.foreignNumber ?? '',
            customerName: customer === undefined ? '' : customerName(customer),
          },
  }
}
