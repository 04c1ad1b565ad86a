import type { StoreState } from '../backend/ports'

/** Whether the disk takes what is to be saved, and whoever wants to hear when that turns. */
export type SavingState = {
  readonly now: () => StoreState
  readonly turn: (next: StoreState) => void
  readonly onTurn: (listener: (state: StoreState) => void) => () => void
}

export function createSavingState(): SavingState {
  const listeners = new Set<(state: StoreState) => void>()
  let state: StoreState = { mode: 'open' }
  return {
    now: () => state,
    turn: (next) => {
      if (state.mode === next.mode) return
      state = next
      for (const listener of listeners) listener(next)
    },
    onTurn: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
