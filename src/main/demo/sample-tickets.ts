import { addDays, civilDay, minuteMs, momentOf, weekdayOfDay } from '../../shared/domain/calendar'
import type { ItemDraft } from '../../shared/domain/item'
import type { Kind } from '../../shared/domain/kind'
import {
  benchNotes,
  formalityTitles,
  marketingTitles,
  salesTitles,
  samplePriceList,
  serviceTitles,
} from './catalogue-table'
import type { Chance } from './chance'

export type SampleTicket = {
  readonly kind: Kind
  readonly title: string
  readonly items: readonly ItemDraft[]
  readonly benchNote: string
  readonly openedAt: number
  readonly promisedAt: number
}

const dayOpens = 9 * 60
const dayEnds = 17 * 60

/** The n-th working day (Monday to Friday) from a day on; negative: before it. */
export function workingDay(from: string, steps: number): string {
  let day = from
  let left = Math.abs(steps)
  while (left > 0) {
    day = addDays(day, Math.sign(steps))
    if (weekdayOfDay(day) < 5) left -= 1
  }
  return day
}

function item(chance: Chance): ItemDraft {
  const product = chance.one(samplePriceList)
  const isCheap = product.priceCents < 1_000 && product.origin !== 'advice'
  const count = isCheap
    ? chance.one([10, 25, 40, 50, 60, 80, 120, 150])
    : chance.one(product.origin === 'advice' ? [1] : [1, 1, 1, 2, 3])
  return {
    title: product.name,
    origin: product.origin,
    quantityThousandths: count * 1_000,
    unit: product.unit,
    unitPriceCents: product.priceCents,
    taxRate: product.taxRate,
    discountBasisPoints: chance.isLucky(8) ? 500 : 0,
  }
}

function broughtIn(title: string): ItemDraft {
  return {
    title,
    origin: 'brought-in',
    quantityThousandths: 1_000,
    unit: 'Stück',
    unitPriceCents: 4_800,
    taxRate: 19,
    discountBasisPoints: 0,
    condition: 'Gebrauchsspuren, sonst in Ordnung',
  }
}

function matter(chance: Chance): Pick<SampleTicket, 'kind' | 'title' | 'items'> {
  const dice = chance.below(100)
  if (dice < 78) {
    const items = Array.from({ length: chance.one([1, 1, 1, 2, 2, 3]) }, () => item(chance))
    return { kind: 'order', title: items[0]?.title ?? 'Auftrag', items }
  }
  if (dice < 87) {
    const title = chance.one(serviceTitles)
    return { kind: 'service', title, items: [broughtIn(title)] }
  }
  if (dice < 93) return { kind: 'sales', title: chance.one(salesTitles), items: [] }
  if (dice < 96) return { kind: 'marketing', title: chance.one(marketingTitles), items: [] }
  return { kind: 'formality', title: chance.one(formalityTitles), items: [] }
}

/** One invented ticket opened on a day, promised a few working days later. */
export function sampleTicket(chance: Chance, day: string, promiseDays: number): SampleTicket {
  return {
    ...matter(chance),
    benchNote: chance.one(benchNotes),
    openedAt: momentOf(day, chance.between(dayOpens, dayEnds)) + chance.below(60_000),
    promisedAt: momentOf(workingDay(day, promiseDays), chance.one([10, 11, 12, 14, 15, 16, 17]) * 60),
  }
}

/** A moment on a working day n days later, within the opening hours and after `at`. */
export function later(chance: Chance, at: number, workingDays: number): number {
  const day = workingDay(civilDay(at), workingDays)
  const moment = momentOf(day, chance.between(dayOpens, dayEnds)) + chance.below(60_000)
  return Math.max(moment, at + chance.between(5, 50) * minuteMs)
}
