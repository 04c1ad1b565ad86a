import type { Log, StoreChange } from '../backend/ports'

export type Listeners = {
  readonly add: (listener: (change: StoreChange) => void) => () => void
  readonly tell: (change: StoreChange) => void
}

/** A listener that throws harms neither the others nor the commit it was told of. */
export function createListeners(log: Log | undefined): Listeners {
  const listeners = new Set<(change: StoreChange) => void>()
  return {
    add: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: (change) => {
      for (const listener of listeners) {
        try {
          listener(change)
        } catch (error) {
          log?.error('change-listener-failed', { error: String(error) })
        }
      }
    },
  }
}
