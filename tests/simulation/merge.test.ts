import { describe, expect, it } from 'vitest'
import { rebuildDerived } from '../../src/shared/replication/rebuild'
import { takeIn } from '../../src/shared/replication/apply'
import { wrongIndexes } from '../../src/shared/domain/index-check'
import { createChance } from '../support/simulation/chance'
import { firstSeed, tellSums } from '../support/simulation/sums'
import { aReplica, digestOf, live, takeAll } from '../support/simulation/replicas'

const schedules = Number(process.env['MERGE_SCHEDULES'] ?? 20_000)

describe('the merge alone', () => {
  it(
    'ends the same on every PC, whatever order lines arrive in: fields, lists of versions, deletions, lives',
    { timeout: 600_000 },
    () => {
      const done = { lines: 0, rivals: 0, hidden: 0, resurrected: 0, erased: 0, illegal: 0 }
      for (let seed = firstSeed; seed < firstSeed + schedules; seed++) {
        const chance = createChance(seed)
        const { replicas, lines } = live(chance, 14)
        for (const replica of replicas) takeAll(replica, lines, chance)
        const [first, ...others] = replicas.map(digestOf)
        for (const other of others) expect({ seed, digest: other }).toEqual({ seed, digest: first })
        const { office } = replicas[0] ?? aReplica('none')
        done.lines += lines.length
        done.hidden += office.hidden.size
        done.erased += office.erased.size
        for (const { rivals, deletes } of office.merges.values()) {
          done.rivals += Object.keys(rivals).length
          if (deletes !== undefined && deletes.open.length > 0) done.resurrected += 1
        }
        for (const { illegal } of office.derived.lives.values()) done.illegal += illegal.length
        if (seed % 20 === 0) expect({ seed, wrong: wrongIndexes(office) }).toEqual({ seed, wrong: [] })
      }
      tellSums('merge alone', { schedules, ...done })
      // A simulation in which nobody got into anybody's way proves nothing.
      for (const [what, count] of Object.entries(done))
        expect({ what, enough: count > schedules / 100 }).toEqual({ what, enough: true })
    },
  )

  it(
    'gives the same office from lines taken in one by one, in twenty orders, twice, and by a replay without indexes',
    { timeout: 600_000 },
    () => {
      const runs = Math.max(10, schedules / 20)
      for (let seed = 1; seed <= runs; seed++) {
        const chance = createChance(1_000_000 + seed)
        const { replicas, lines } = live(chance, 14)
        const [reference = aReplica('none')] = replicas
        takeAll(reference, lines, chance)
        const digest = digestOf(reference)
        for (let order = 0; order < 20; order++) {
          const other = aReplica(`late-${order}`)
          takeAll(other, [...lines, ...lines], chance)
          expect({ seed, order, digest: digestOf(other) }).toEqual({ seed, order, digest })
        }
        const replayed = aReplica('replayed')
        for (const { operations, origin } of lines)
          operations.forEach((operation, index) => takeIn(replayed.office, operation, origin, index))
        rebuildDerived(replayed.office)
        expect({ seed, digest: digestOf(replayed) }).toEqual({ seed, digest })
      }
    },
  )
})
