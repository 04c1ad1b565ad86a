import type { ReportName } from '../../../shared/domain/report-name'
import type { Question } from '../../../shared/contract/requests'
import type { Area } from '../../../shared/domain/area'
import type { Kind } from '../../../shared/domain/kind'
import type { NamedPeriod } from '../../../shared/domain/report-period'

/** What is chosen on the page. */
export type ReportChoice = {
  readonly report: ReportName
  readonly period: NamedPeriod | 'own'
  readonly from: string | null
  readonly until: string | null
  readonly kind: Kind | null
  readonly area: Area | null
}

export const firstChoice: ReportChoice = {
  report: 'overview',
  period: 'last-12-months',
  from: null,
  until: null,
  kind: null,
  area: null,
}

export function isBackwards({ period, from, until }: ReportChoice): boolean {
  return period === 'own' && from !== null && until !== null && until < from
}

type Filters = Pick<Question<'report:read'>, 'period' | 'kind' | 'area'>

/** The filters as main asks for them; undefined while a period of one's own is not whole. */
export function filtersOf(choice: ReportChoice): Filters | undefined {
  const { period: name, from, until, kind, area } = choice
  if (isBackwards(choice)) return undefined
  const narrowed = { ...(kind === null ? {} : { kind }), ...(area === null ? {} : { area }) }
  if (name !== 'own') return { period: { name }, ...narrowed }
  return from === null || until === null ? undefined : { period: { from, until }, ...narrowed }
}

/** Which records a report is made of; it is asked again when one of them changes. */
export const reportTopics = [
  'tickets',
  'items',
  'events',
  'handOvers',
  'payments',
  'steps',
  'customers',
] as const
