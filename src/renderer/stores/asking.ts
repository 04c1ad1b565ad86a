import { create } from 'zustand'

/** What a question that is about to be asked starts with: `to` is `area:…`, `person:…` or `pc:…`. */
export type Asking = {
  readonly to?: string
  readonly ticketId?: string
  readonly customerId?: string
  /** What it is about, to read beside the question. */
  readonly about?: string
}

type AskingStore = {
  readonly asking: Asking | undefined
  readonly ask: (asking: Asking) => void
  readonly stop: () => void
}

/** Whether somebody is asking a question right now; the dialog stands above every page. */
export const useAsking = create<AskingStore>((set) => ({
  asking: undefined,
  ask: (asking) => set({ asking }),
  stop: () => set({ asking: undefined }),
}))
