import { create } from 'zustand'
import type { BenchFilter } from './bench-columns'
import { noFilter } from './bench-columns'

export type BenchLook = 'board' | 'table'

type BenchView = {
  /** Whose view it is; the next person starts afresh. */
  readonly personId: string | undefined
  readonly look: BenchLook
  readonly filter: BenchFilter
  readonly selected: string | undefined
  readonly begin: (personId: string, filter: BenchFilter) => void
  readonly show: (look: BenchLook) => void
  readonly narrow: (part: Partial<BenchFilter>) => void
  readonly select: (id: string | undefined) => void
}

/** How one looked at the bench, kept while a ticket is open in front of it. */
export const useBenchView = create<BenchView>((set, get) => ({
  personId: undefined,
  look: 'board',
  filter: noFilter,
  selected: undefined,
  begin: (personId, filter) => set({ personId, look: 'board', filter, selected: undefined }),
  show: (look) => set({ look }),
  narrow: (part) => set({ filter: { ...get().filter, ...part } }),
  select: (selected) => set({ selected }),
}))
