import { beforeEach, describe, expect, it } from 'vitest'
import { minuteMs } from '../../../src/shared/domain/calendar'
import type { TestDesk, TestOffice } from '../../support/backend'
import { aRequestId, aTestOffice, password } from '../../support/backend'
import { aCustomer, aHandOver, anItem, aTicket } from '../../support/records'

let office: TestOffice
let desk: TestDesk & { readonly personId: string }
let customerId: string
let ticketId: string

beforeEach(async () => {
  office = await aTestOffice()
  desk = await office.found()
  customerId = (await desk.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })).id
  const draft = aTicket(customerId, 'order', [anItem(), anItem({ title: 'Visitenkarten' })])
  ticketId = (await desk.get('ticket:open', { requestId: aRequestId(), draft })).id
})

const slip = () => ({ kind: 'claim-slip' as const, ticketId })
const make = (over: object = {}) =>
  desk.get('document:make', { requestId: aRequestId(), subject: slip(), ...over })
const assign = (printer: string | null) =>
  desk.get('printer:assign', { kind: 'claim-slip', printer, copies: 2, paper: 'roll-80' })
/** Lets the queue, which nobody waits for, come to rest. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('papers that are kept', () => {
  it('stand on the timeline and in the list of their ticket and customer', async () => {
    const { id } = await make()
    const [byTicket] = await desk.get('document:list', { ticketId })
    const [byCustomer] = await desk.get('document:list', { customerId })
    expect(byTicket).toMatchObject({ id, kind: 'claim-slip', paper: 'A5', byName: 'Sabine Krüger' })
    expect(byCustomer?.id).toBe(id)
    const { events } = await desk.get('ticket:read', { id: ticketId })
    expect(events.map(({ facts }) => facts.type)).toContain('document')
  })

  it('are printed again byte by byte, also after the customer has another name', async () => {
    await assign('Laser')
    const { id } = await make()
    await settle()
    const { bytes } = await desk.get('document:read', { id })
    const { customer } = await desk.get('customer:read', { id: customerId })
    await desk.get('customer:save', {
      requestId: aRequestId(),
      id: customer.id,
      base: customer.stamp,
      draft: aCustomer({ company: 'Blumen Maier GmbH' }),
    })
    await desk.get('document:reprint', { requestId: aRequestId(), id })
    await settle()
    const [first, second] = office.paper.printed
    expect(first?.page).toContain('Gärtnerei Maier')
    expect(second?.page).toBe(first?.page)
    expect((await desk.get('document:read', { id })).bytes).toEqual(bytes)
    expect((await desk.get('document:preview', { subject: slip() })).body).toContain('Blumen Maier GmbH')
  })

  it('are one although the call is repeated after a lost answer, and come out once', async () => {
    await assign('Laser')
    const requestId = aRequestId()
    const first = await make({ requestId })
    const second = await make({ requestId })
    await settle()
    expect(second.id).toBe(first.id)
    expect(await desk.get('document:list', { ticketId })).toHaveLength(1)
    expect(office.paper.printed).toHaveLength(1)
  })

  it('hold for the customer only what is meant for the customer', async () => {
    const note = (audience: 'bench' | 'counter' | 'customer', text: string) =>
      desk.get('ticket:note', { requestId: aRequestId(), id: ticketId, audience, text })
    await note('bench', 'Vorsicht, Altkunde')
    await note('counter', 'Zahlt ungern')
    await note('customer', 'Datei kommt zur Freigabe')
    const { body } = await desk.get('document:preview', { subject: slip() })
    expect(body).toContain('Datei kommt zur Freigabe')
    expect(body).not.toMatch(/Altkunde|ungern/)
  })

  it('speak the language of the customer, labels that of the office', async () => {
    const draft = { ...aCustomer({ company: 'Maple Ltd' }), language: 'en' as const }
    const english = (await desk.get('customer:save', { requestId: aRequestId(), draft })).id
    const { id } = await desk.get('ticket:open', { requestId: aRequestId(), draft: aTicket(english) })
    const preview = (kind: 'claim-slip' | 'item-label') =>
      desk.get('document:preview', { subject: { kind, ticketId: id } })
    expect((await preview('claim-slip')).body).toContain('Claim slip')
    expect((await preview('item-label')).body).toContain('1 von 1')
  })

  it('name the hand-over, what is still here, and leave out why it was released unpaid', async () => {
    await desk.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: '' } })
    for (const action of ['start', 'finish', 'pass-check'] as const) {
      await desk.get('ticket:work', { requestId: aRequestId(), id: ticketId, action, reason: '' })
    }
    await desk.get('ticket:shelve', { requestId: aRequestId(), id: ticketId, shelf: 'R12', ready: true })
    const { items } = await desk.get('ticket:read', { id: ticketId })
    const [first, second] = items.map(({ item }) => item)
    const handOver = { ...aHandOver([first?.id ?? '']), unpaidReason: 'Stammkunde, kommt morgen' }
    const { id } = await desk.get('hand-over:make', {
      requestId: aRequestId(),
      ticketId,
      draft: handOver,
      password,
    })
    const subject = { kind: 'hand-over-receipt' as const, handOverId: id }
    const { body } = await desk.get('document:preview', { subject })
    expect(body).toContain('Übergabebeleg')
    expect(body.indexOf(second?.title ?? '?')).toBeGreaterThan(body.indexOf('Noch bei uns'))
    expect(body).not.toContain('Stammkunde')
  })

  it('can be saved as PDF under a name that says what it is', async () => {
    const { id } = await make()
    await desk.get('document:save', { id })
    expect(office.saved[0]?.name).toBe('Abholzettel A26-00001 Gärtnerei Maier.pdf')
  })

  it('of a kind one may not make can be neither read nor printed again', async () => {
    const { id } = await make()
    const bench = await office.join('back-office', 'Aydin')
    for (const reply of [
      await bench.ask('document:reprint', { requestId: aRequestId(), id }),
      await bench.ask('document:read', { id }),
      await bench.ask('document:page', { id }),
      await bench.ask('document:save', { id }),
    ]) {
      expect(reply).toMatchObject({ ok: false, code: 'role-forbids' })
    }
  })
})

describe('the print queue', () => {
  const jobs = () => desk.get('print:list', {})

  it('keeps a paper as PDF where no printer is set, and says so', async () => {
    expect(await make()).toMatchObject({ way: 'kept' })
    expect(await jobs()).toMatchObject([{ state: 'kept', printer: null }])
    expect(office.paper.printed).toEqual([])
  })

  it('prints on the paper and as often as this PC is set', async () => {
    await assign('Laser')
    expect(await make()).toMatchObject({ way: 'queued', printer: 'Laser' })
    await settle()
    expect(office.paper.printed).toMatchObject([{ printer: 'Laser', copies: 2 }])
    expect(office.paper.printed[0]?.page).toContain('sheet roll-80')
    expect(await jobs()).toMatchObject([{ state: 'printed', ticket: { number: 'A26-00001' } }])
  })

  it('a printer that never answers blocks no form; its job fails in time and is not tried again by itself', async () => {
    await assign('Laser')
    office.paper.printers.mood = 'silent'
    expect(await make()).toMatchObject({ way: 'queued' })
    await settle()
    expect(await jobs()).toMatchObject([{ state: 'printing' }])
    office.pass(minuteMs)
    await settle()
    expect(await jobs()).toMatchObject([{ state: 'failed', reason: 'print-no-answer' }])

    office.paper.printers.mood = 'ready'
    const [job] = await jobs()
    await desk.get('print:retry', { id: job?.id ?? '' })
    await settle()
    expect(await jobs()).toMatchObject([{ state: 'printed', reason: null }])
  })

  it('tries an absent printer again after a while, then gives up until somebody asks', async () => {
    await assign('Laser')
    office.paper.printers.mood = 'absent'
    await make()
    await settle()
    expect(await jobs()).toMatchObject([{ state: 'waiting', reason: 'printer-absent' }])
    for (const pause of [5_000, 30_000, 120_000]) {
      office.pass(pause)
      await settle()
      expect(await jobs()).toMatchObject([{ state: 'waiting' }])
    }
    office.pass(600_000)
    await settle()
    // Ten minutes are longer than an unwatched desk stays open.
    await desk.get('session:sign-in', { personId: desk.personId, by: 'password', secret: password })
    expect(await jobs()).toMatchObject([{ state: 'failed', reason: 'printer-absent' }])
    const [job] = await jobs()
    await desk.get('print:drop', { id: job?.id ?? '' })
    expect(await jobs()).toEqual([])
  })

  it('a printer that hangs does not hold up another one', async () => {
    await assign('Laser')
    await desk.get('printer:assign', { kind: 'item-label', printer: 'Etiketten', copies: 1, paper: 'label' })
    office.paper.printers.mood = 'silent'
    await make()
    await settle()
    office.paper.printers.mood = 'ready'
    await make({ subject: { kind: 'item-label', ticketId } })
    await settle()
    expect(office.paper.printed).toMatchObject([{ printer: 'Etiketten' }])
  })

  it('survives the end of the program in the middle of a print', async () => {
    await assign('Laser')
    office.paper.printers.mood = 'silent'
    await make()
    await settle()
    const after = await office.restart()
    await settle()
    expect(after.paper.printed).toHaveLength(1)
  })

  it('refuses a paper the kind is not set for', async () => {
    const reply = await desk.ask('printer:assign', {
      kind: 'item-label',
      printer: null,
      copies: 1,
      paper: 'A4',
    })
    expect(reply).toMatchObject({ ok: false, code: 'malformed' })
  })
})
