import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fsck } from '../../../src/shared/domain/fsck'
import { aRequestId, aTestOffice } from '../../support/backend'
import { aCustomer, aTicket, anItem } from '../../support/records'
import { forbiddenStock, materialStep } from '../../support/simulation/material-step'

const workActs = ['start', 'finish', 'cancel', 'reopen', 'hold'] as const

/** Whatever is pressed in whatever order: the stock is its bookings, and nothing that was booked is ever gone. */
it('stock is the sum of its bookings at every moment', { timeout: 240_000 }, async () => {
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 60 }), async (numbers) => {
      const office = await aTestOffice()
      const desk = await office.found()
      const draft = aCustomer()
      const { id: customerId } = await desk.get('customer:save', { requestId: aRequestId(), draft })
      const tickets: string[] = []
      for (let index = 0; index < 2; index += 1) {
        const ticket = aTicket(customerId, 'order', [anItem({ origin: 'sold' })])
        tickets.push((await desk.get('ticket:open', { requestId: aRequestId(), draft: ticket })).id)
      }
      const known = new Map<string, string>()
      for (const number of numbers) {
        let rest = number
        const pick = (length: number) => {
          rest = (Math.imul(rest, 1_103_515_245) + 12_345) >>> 1
          return length === 0 ? 0 : rest % length
        }
        const reply =
          pick(9) === 0
            ? await desk.ask('ticket:work', {
                requestId: aRequestId(),
                id: tickets[pick(2)] ?? '',
                action: workActs[pick(workActs.length)] ?? 'start',
                reason: 'Grund',
              })
            : await materialStep(desk, office, pick)
        if (reply.ok) accepted += 1
        const all = office.storage().store.office
        for (const [state, find] of Object.entries(forbiddenStock))
          expect({ state, found: find(all) }).toEqual({ state, found: [] })
        for (const [id, text] of known)
          expect({ id, text: JSON.stringify(all.tables.stockBookings.get(id)) }).toEqual({ id, text })
        for (const booking of all.tables.stockBookings.values())
          known.set(booking.id, JSON.stringify(booking))
        for (const row of await desk.get('material:list', {})) {
          const own = [...all.tables.stockBookings.values()].filter(({ articleId }) => articleId === row.id)
          const physical = own.filter(({ kind }) => kind !== 'reserve' && kind !== 'release')
          const sum = physical.reduce((stock, { thousandths }) => stock + thousandths, 0)
          expect(row.now.stock).toBe(sum)
          expect(row.now.reserved).toBeGreaterThanOrEqual(0)
          expect(row.now.free).toBe(row.now.stock - row.now.reserved)
        }
      }
      expect(fsck(office.storage().store.office).findings).toEqual([])
      expect(office.errors).toEqual([])
    }),
    { numRuns: 25, seed: 26, endOnFailure: true },
  )
  // A sequence in which everything is refused proves nothing.
  expect(accepted).toBeGreaterThan(400)
})
