import type { EventChannel } from '../../shared/contract/channels'
import type { EventOf } from '../../shared/contract/events'

/** One event on its way to one window, or to all of them. */
export type Sent = {
  [C in EventChannel]: { readonly channel: C; readonly facts: EventOf<C>; readonly window?: number }
}[EventChannel]

export type Emit = (sent: Sent) => void

export type Events = { readonly emit: Emit; readonly listen: (listener: Emit) => () => void }

export function createEvents(): Events {
  const listeners = new Set<Emit>()
  return {
    emit: (sent) => {
      for (const listener of listeners) listener(sent)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
