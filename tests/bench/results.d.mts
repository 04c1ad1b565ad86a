export type Measure = {
  readonly measure: string
  readonly size: number
  readonly store: string
  readonly unit: string
  readonly median?: number
  readonly p99?: number
  readonly runs?: number
  readonly failed?: string
}
export type Ratio = {
  readonly goal: string
  readonly size: number
  readonly text: string
  readonly value: number
  readonly limit: number
  readonly unit: string
  readonly met: boolean
}
export type Results = {
  readonly at: string
  readonly quick: boolean
  readonly remark?: string
  readonly machine: Readonly<Record<string, string | number>>
  readonly versions: Readonly<Record<string, string>>
  readonly sizes: readonly number[]
  readonly measures: readonly Measure[]
  readonly ratios: readonly Ratio[]
}
export const schema: number
export function ratiosOf(measures: readonly Measure[], sizes: readonly number[]): Ratio[]
export function tablesOf(results: Results): string
export function pageWith(page: string, results: Results): string
