import type { EventChannel, RequestChannel } from '../shared/contract/channels'
import type { EventOf } from '../shared/contract/events'
import type { Reply } from '../shared/contract/reply'
import type { Question } from '../shared/contract/requests'

/** What the preload exposes; the only reader of `window.bridge` is this file. */
export type Bridge = {
  readonly request: <C extends RequestChannel>(channel: C, input: Question<C>) => Promise<Reply<C>>
  readonly on: <C extends EventChannel>(channel: C, listener: (facts: EventOf<C>) => void) => () => void
}

declare global {
  // Declaration merging needs an interface here.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    readonly bridge: Bridge
  }
}

let current: Bridge | undefined

/** Tests put a bridge here that is joined to a real backend. */
export function replaceBridge(bridge: Bridge): void {
  current = bridge
}

export function bridge(): Bridge {
  return current ?? window.bridge
}
