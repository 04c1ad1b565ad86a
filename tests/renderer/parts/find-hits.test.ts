import { describe, expect, it } from 'vitest'
import { onlyHit } from '../../../src/renderer/parts/find-hits'
import { pageOfTicket } from '../../../src/renderer/parts/ticket-way'
import { tasksOf } from '../../../src/shared/domain/rights'
import { aRow } from './a-card'

const customer = {
  id: 'c1',
  name: 'Maier',
  contact: '',
  phone: '',
  city: '',
  openTickets: 0,
  email: '',
  postcode: '',
  isCompany: false,
  openCents: 0,
}

describe('what a typed or scanned text means', () => {
  it('is the ticket with exactly that number, however many others hold it (scan of a slip)', () => {
    const tickets = [aRow({ id: 't2', number: 'A26-010870' }), aRow()]
    expect(onlyHit({ customers: [customer], tickets }, ' a26-01087 ')).toEqual({ ticket: tickets[1] })
  })

  it('is the only hit there is, else nothing (would catch opening the wrong customer)', () => {
    expect(onlyHit({ customers: [customer], tickets: [] }, 'maier')).toEqual({ customer })
    expect(onlyHit({ customers: [customer], tickets: [aRow()] }, 'maier')).toBeUndefined()
  })
})

describe('where a found ticket opens', () => {
  it('opens what can be fetched at the pick-up desk, for whoever may hand over', () => {
    const row = aRow({ work: 'ready' })
    expect(pageOfTicket(row, tasksOf('front-desk'))).toEqual({ name: 'pick-up', id: 't1' })
    expect(pageOfTicket(row, tasksOf('back-office'))).toEqual({ name: 'ticket', id: 't1' })
    expect(pageOfTicket({ ...row, closed: true }, tasksOf('front-desk'))).toEqual({
      name: 'ticket',
      id: 't1',
    })
  })
})
