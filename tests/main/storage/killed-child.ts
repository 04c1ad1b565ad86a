import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { fsck } from '../../../src/shared/domain/fsck'
import { done } from '../../../src/shared/domain/refusal'
import { aCustomer, anEvent, anItem, aPayment, aTicket } from '../../support/storage/records'

/** The real storage in a program of its own; says on stdout what it found and what it was promised, till killed. */
const [, , dataFolder = '', userFolder = '', lifeTime = ''] = process.argv

function say(text: string): void {
  writeSync(1, `${text}\n`)
}

let made = 0
const options = {
  dataFolder,
  userFolder,
  clock: { now: Date.now },
  randomBytes: (length: number) => randomBytes(length),
  newId: () => `id-${process.pid}-${++made}`,
}

async function open() {
  const opening = await openStorage(options)
  return opening.kind === 'new' ? createOfficeStorage(options, { letter: 'A', name: 'Theke' }) : opening
}

say('begin')
const storage = await open()
if (storage.kind !== 'opened') {
  say(`stopped ${storage.code} ${JSON.stringify(storage.facts)}`)
  process.exit(1)
}
const { store } = storage
const { payments, customers } = store.office.tables
for (const { code, ids } of fsck(store.office).findings) say(`finding ${code} ${ids.join(' ')}`)
let next = payments.size
for (let i = 0; i < next; i++) if (!payments.has(`p${i}`)) say(`finding hole p${i}`)
say(`has ${next}`)

async function commit(i: number): Promise<void> {
  const person = { type: 'set', collection: 'persons', id: 'person-1' } as const
  const fields = { givenName: '', familyName: 'Test', role: 'manager', areas: [], active: true }
  const first = customers.has('customer-1') ? [] : [{ ...person, fields }, aCustomer('customer-1')]
  const ticket = `t${i >> 3}`
  const beginning = store.office.tables.tickets.has(ticket)
    ? []
    : [aTicket(ticket, { number: `A26-${i >> 3}` })]
  const rest = [anItem(`i${i}`, ticket, i), anEvent(`e${i}`, ticket), aPayment(`p${i}`, ticket)]
  const author = { person: 'person-1', requestId: `request ${i}` }
  const reply = await store.commit(author, () =>
    done({ operations: [...first, ...beginning, ...rest], value: i }),
  )
  say(reply.ok ? `ack ${i}` : `refused ${reply.code}`)
}

for (let round = 0; lifeTime === 'for ever' || round < 5; round++) {
  const together = 1 + (round % 4)
  await Promise.all(Array.from({ length: together }, () => commit(next++)))
}
await storage.close()
say('closed')
