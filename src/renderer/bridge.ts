import type { EventChannel, RequestChannel } from '../shared/contract/channels'
import type { EventOf } from '../shared/contract/events'
import type { Display } from '../shared/contract/lobby'
import type { Reply } from '../shared/contract/reply'
import type { Question } from '../shared/contract/requests'

/** How this window talks to main. */
export type Bridge = {
  readonly request: <C extends RequestChannel>(channel: C, input: Question<C>) => Promise<Reply<C>>
  readonly on: <C extends EventChannel>(channel: C, listener: (facts: EventOf<C>) => void) => () => void
}

/** What the preload exposes: one function per channel. */
type Exposed = {
  readonly calls: { readonly [C in RequestChannel]: (input: Question<C>) => Promise<Reply<C>> }
  readonly listeners: {
    readonly [C in EventChannel]: (listener: (facts: EventOf<C>) => void) => () => void
  }
  readonly setZoom: (percent: number) => void
}

/** What the public number display's own preload exposes in place of a bridge: one question and one event. */
type ExposedDisplay = {
  readonly read: () => Promise<{ readonly ok: boolean; readonly value?: Display }>
  readonly onChanged: (listener: () => void) => void
}

declare global {
  // Declaration merging needs an interface here.
  interface Window {
    readonly bridge: Exposed
    readonly display: ExposedDisplay
  }
}

const preloaded: Bridge = {
  request: (channel, input) => window.bridge.calls[channel](input),
  on: (channel, listener) => window.bridge.listeners[channel](listener),
}

/** Shows this window larger or smaller; without a preload, as in tests, nothing happens. */
export function setZoom(percent: number): void {
  if ('bridge' in window) window.bridge.setZoom(percent)
}

let current: Bridge = preloaded

/** Tests put a bridge here that is joined to a real backend. */
export function replaceBridge(bridge: Bridge): void {
  current = bridge
}

export function bridge(): Bridge {
  return current
}

/** How the public number display talks to main; it has no bridge. */
export function display(): ExposedDisplay {
  return window.display
}
