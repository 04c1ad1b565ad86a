import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import type { StorageOptions } from '../../../src/main/storage/environment'
import type { Stop } from '../../../src/main/storage/message'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { fsck } from '../../../src/shared/domain/fsck'
import type { Office } from '../../../src/shared/domain/office'
import { done } from '../../../src/shared/domain/refusal'
import type { Operation } from '../../../src/shared/replication/operation'
import { aCustomer, anEvent, anItem, aPayment, aTicket } from '../../support/storage/records'

/**
 * The real storage in a program of its own, several offices at once, so that one kill hits many; says on stdout what
 * it found and what it was promised, each line with the office's number, till it is killed.
 */
const [, , folder = '', offices = '1', lifeTime = ''] = process.argv

let made = 0

function optionsFor(office: number): StorageOptions {
  return {
    dataFolder: join(folder, `data-${office}`),
    userFolder: join(folder, `user-${office}`),
    clock: { now: Date.now },
    randomBytes: (length) => randomBytes(length),
    newId: () => `id-${process.pid}-${++made}`,
  }
}

async function opened(options: StorageOptions): Promise<OpenedStorage | Stop> {
  const opening = await openStorage(options)
  return opening.kind === 'new' ? createOfficeStorage(options, { letter: 'A', name: 'Theke' }) : opening
}

function operationsFor(office: Office, i: number): Operation[] {
  const person = { type: 'set', collection: 'persons', id: 'person-1' } as const
  const fields = { givenName: '', familyName: 'Test', role: 'manager', areas: [], active: true }
  const first = office.tables.customers.has('customer-1')
    ? []
    : [{ ...person, fields }, aCustomer('customer-1')]
  const ticket = `t${i >> 3}`
  const beginning = office.tables.tickets.has(ticket) ? [] : [aTicket(ticket, { number: `A26-${i >> 3}` })]
  return [
    ...first,
    ...beginning,
    anItem(`i${i}`, ticket, i),
    anEvent(`e${i}`, ticket),
    aPayment(`p${i}`, ticket),
  ]
}

function check(office: Office, say: (text: string) => void): void {
  const { tables } = office
  for (const { code, ids } of fsck(office).findings) say(`finding ${code} ${ids.join(' ')}`)
  for (let i = 0; i < tables.payments.size; i++) if (!tables.payments.has(`p${i}`)) say(`finding hole p${i}`)
  say(`has ${tables.payments.size}`)
}

async function work(office: number): Promise<void> {
  const say = (text: string) => void writeSync(1, `${office} ${text}\n`)
  say('begin')
  const storage = await opened(optionsFor(office))
  if (storage.kind !== 'opened') return say(`stopped ${storage.code} ${JSON.stringify(storage.facts)}`)
  const { store } = storage
  check(store.office, say)
  let next = store.office.tables.payments.size
  const commit = async (i: number) => {
    const author = { person: 'person-1', requestId: `request ${i}` }
    const decide = (now: Office) => done({ operations: operationsFor(now, i), value: i })
    const reply = await store.commit(author, decide)
    say(reply.ok ? `ack ${i}` : `refused ${reply.code}`)
  }
  for (let round = 0; lifeTime === 'for ever' || round < 5; round++) {
    await Promise.all(Array.from({ length: 1 + (round % 4) }, () => commit(next++)))
  }
  await storage.close()
  return say('closed')
}

await Promise.all(Array.from({ length: Number(offices) }, (_, office) => work(office)))
