import type { Expected, ScannedLine } from '../../../src/main/storage/recovery'
import { scanLines } from '../../../src/main/storage/recovery'
import { done } from '../../../src/shared/domain/refusal'
import { createMemoryStore } from './memory-store'
import { aCustomer, anEvent, anItem, aPayment, aTicket } from './records'

export type SampleJournal = {
  readonly path: string
  readonly bytes: Buffer
  readonly expected: Expected
  /** Where each line ends (behind its LF), by seq − 1. */
  readonly ends: readonly number[]
}

/** The first segment of a small office written by the real storage: about 14 KB, seals included. */
export async function writeSampleJournal(commits = 20): Promise<SampleJournal> {
  const storage = await createMemoryStore()
  for (let i = 0; i < commits; i++) {
    const ticketId = `ticket-${i >> 2}`
    const operations = [
      [aCustomer(`customer-${i}`, 'Österreicher')],
      [aTicket(ticketId, { number: `A26-0000${i}` }), anItem(`item-${i}`, ticketId)],
      [anEvent(`event-${i}`, ticketId), aPayment(`payment-${i}`, ticketId)],
      [anEvent(`event-${i}`, ticketId)],
    ][i % 4]
    const author = { person: 'person-1', requestId: `request-${i}` }
    await storage.store.commit(author, () => done({ operations: operations ?? [], value: i }))
    // Every other commit has a seal behind it, the last one too.
    if (i % 2 === 1) await storage.store.sealed()
  }
  const { office, device } = storage.identity
  const path = [...storage.disk.files.keys()].filter((name) => name.startsWith('/data/journal/')).at(-1) ?? ''
  const first = [...storage.disk.files.keys()].find((name) => name.startsWith('/data/journal/')) ?? ''
  const bytes = Buffer.from(storage.disk.files.get(path) ?? [])
  const seq = first === path ? 1 : 2
  const ends = [...bytes.entries()].flatMap(([at, byte]) => (byte === 0x0a ? [at + 1] : []))
  return { path, bytes, expected: { office, device, epoch: 1, seq }, ends }
}

/** Everything a scan of a segment gives, in one piece. */
export function scanAll(bytes: Uint8Array, expected: Expected) {
  const lines: ScannedLine[] = []
  const scan = scanLines(bytes, expected)
  for (let step = scan.next(); ; step = scan.next()) {
    if (step.done === true) return { lines, end: step.value }
    lines.push(step.value)
  }
}
