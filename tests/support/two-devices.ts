import fc from 'fast-check'
import type { Office } from '../../src/shared/domain/office'
import { emptyOffice } from '../../src/shared/domain/office'
import type { Heads } from '../../src/shared/domain/versions'
import { apply } from '../../src/shared/replication/apply'
import { covers, headOf, noHeads, withHead } from '../../src/shared/replication/heads'
import type { Operation, Origin } from '../../src/shared/replication/operation'
import { anOrigin } from './storage/records'

/** One line of one device, as written: what it says and what it had seen. */
export type Line = { readonly operations: readonly Operation[]; readonly origin: Origin }

type Said = {
  readonly device: string
  readonly operations: readonly Operation[]
  readonly by?: string
  /** True: the device has heard everything written so far. */
  readonly hears?: boolean
}

/** Lines from what devices said one after the other; each later one has the higher stamp. */
export function linesOf(said: readonly Said[]): Line[] {
  let heads: Heads = noHeads
  const known = new Map<string, Heads>()
  return said.map(({ device, operations, by = 'person-1', hears = false }, i) => {
    const seen = hears ? heads : (known.get(device) ?? noHeads)
    const seq = headOf(heads, device, 1) + 1
    const at = 1_000 + i
    const stamp = `${String(at).padStart(13, '0')}-0000`
    const line = { operations, origin: anOrigin({ stamp, at, by, device, epoch: 1, seq, seen }) }
    heads = withHead(heads, { device, epoch: 1, seq })
    known.set(device, withHead(seen, { device, epoch: 1, seq }))
    return line
  })
}

/** The office after lines in the order given. */
export function officeAfter(lines: readonly Line[]): Office {
  const office = emptyOffice()
  for (const { operations, origin } of lines)
    for (const [index, operation] of operations.entries()) apply(office, operation, origin, index)
  return office
}

/** Another order in which the lines may arrive: each after its own device's earlier ones and after all it had seen. */
export function inCausalOrder(lines: readonly Line[], picks: readonly number[]): Line[] {
  const rest = [...lines]
  const ordered: Line[] = []
  let heads: Heads = noHeads
  while (rest.length > 0) {
    const next = rest.filter(
      ({ origin }) =>
        origin.seq === headOf(heads, origin.device, origin.epoch) + 1 && covers(heads, origin.seen),
    )
    const line = next[(picks[ordered.length % Math.max(1, picks.length)] ?? 0) % next.length]
    if (line === undefined) throw new Error('no line fits')
    rest.splice(rest.indexOf(line), 1)
    heads = withHead(heads, line.origin)
    ordered.push(line)
  }
  return ordered
}

export const anyPicks = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 40 })
