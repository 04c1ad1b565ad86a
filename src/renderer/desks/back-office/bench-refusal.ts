import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { ReadyPoint } from '../../../shared/domain/ready'
import { readyPoints } from '../../../shared/domain/ready'
import type { Refusal } from '../../../shared/domain/refusal'
import { refusalSentence } from '../../words'
import type { Translate } from './bench-words'
import { pointsText } from './bench-words'

/** The points a refused "ready" names, in the domain's order. */
export function missingIn(refusal: Refusal): ReadyPoint[] {
  const { missing } = refusal.facts
  return Array.isArray(missing) ? readyPoints.filter((point) => missing.includes(point)) : []
}

/** Who has the ticket, by name; null: nobody has it any more; undefined: the refusal does not say. */
export function ownerIn({ facts }: Refusal): string | null | undefined {
  const { owner, name } = facts
  if (owner === null) return null
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** The sentence for a refused move of one ticket, with its facts made concrete. */
export function moveRefusal(refusal: Refusal, row: Pick<BenchRow, 'number'>, t: Translate): string {
  if (refusal.code === 'owned-by-other') {
    const name = ownerIn(refusal)
    if (name === null) return t('bench.gaveUp', { number: row.number })
    if (name === undefined) return t('bench.takenBySomebody', { number: row.number })
    return t('bench.takenBy', { name, number: row.number })
  }
  const points = missingIn(refusal)
  const sentence = refusalSentence(refusal.code)
  return points.length > 0 ? `${sentence} ${pointsText(points, t)}.` : sentence
}
