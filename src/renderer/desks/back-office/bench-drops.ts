import type { BenchRow, Somebody } from '../../../shared/contract/desk-answers'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { Drop, Who } from './bench-actions'
import { dropOnPerson } from './bench-actions'
import type { BenchMoves } from './bench-moves'

export type BenchDrops = {
  /** What a drop meant; a refused one says why. `to` is the place in words. */
  readonly onDrop: (row: BenchRow, drop: Drop, to: string) => void
  readonly mayGive: (jobId: string, person: Somebody) => boolean
  readonly giveTo: (jobId: string, person: Somebody) => void
}

/** Moving jobs by hand; each has its twin in the menu. `workers`: who can be given work beside oneself. */
export function useBenchDrops(
  rows: readonly BenchRow[],
  who: Who,
  workers: readonly Somebody[],
  { act, carry }: Pick<BenchMoves, 'act' | 'carry'>,
): BenchDrops {
  const { t } = useWords()
  const rowOf = (jobId: string) => rows.find((one) => one.jobId === jobId)
  const onDrop = (row: BenchRow, drop: Drop, to: string) => {
    if (drop.type === 'act') act(row, drop.action)
    if (drop.type === 'area') void carry([row], { type: 'area', area: drop.area })
    if (drop.type !== 'refused') return
    const from = t(`ticket.work.${row.work}`)
    const facts = { number: row.number, from, to, area: t(`ticket.area.${row.area}`) }
    toast({ text: t(`bench.drop.${drop.why}`, facts), tone: 'red' })
  }
  const dropOf = (row: BenchRow, { id }: Somebody): Drop =>
    id === who.me || workers.some((worker) => worker.id === id)
      ? dropOnPerson(row, id, who)
      : { type: 'refused', why: 'no-worker' }
  return {
    onDrop,
    mayGive: (jobId, person) => {
      const row = rowOf(jobId)
      return row !== undefined && dropOf(row, person).type === 'act'
    },
    giveTo: (jobId, person) => {
      const row = rowOf(jobId)
      if (row === undefined) return
      const drop = dropOf(row, person)
      if (drop.type !== 'act') return onDrop(row, drop, person.name)
      void carry([row], { type: 'own', owner: person.id }, person.id === who.me ? undefined : person)
    },
  }
}
