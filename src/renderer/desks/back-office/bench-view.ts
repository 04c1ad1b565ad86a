import { create } from 'zustand'
import type { BenchFilter, BenchLook } from '../../../shared/domain/bench-view'
import { noFilter } from './bench-filter'

type BenchView = {
  /** Whose view it is; the next person starts afresh. */
  readonly personId: string | undefined
  readonly look: BenchLook
  readonly filter: BenchFilter
  /** The job one was at. */
  readonly selected: string | undefined
  /** Jobs chosen for a move of several. */
  readonly marked: ReadonlySet<string>
  readonly begin: (personId: string, look: BenchLook, filter: BenchFilter) => void
  readonly show: (look: BenchLook) => void
  readonly narrow: (part: Partial<BenchFilter>) => void
  /** A saved view: all of it at once. */
  readonly apply: (look: BenchLook, filter: BenchFilter) => void
  readonly select: (jobId: string | undefined) => void
  readonly mark: (marked: ReadonlySet<string>) => void
}

const nobody: ReadonlySet<string> = new Set()

/** How one looked at the bench, kept while a ticket is open in front of it. */
export const useBenchView = create<BenchView>((set, get) => ({
  personId: undefined,
  look: 'board',
  filter: noFilter,
  selected: undefined,
  marked: nobody,
  begin: (personId, look, filter) => set({ personId, look, filter, selected: undefined, marked: nobody }),
  show: (look) => set({ look }),
  narrow: (part) => set({ filter: { ...get().filter, ...part } }),
  apply: (look, filter) => set({ look, filter, marked: nobody }),
  select: (selected) => set({ selected }),
  mark: (marked) => set({ marked }),
}))
