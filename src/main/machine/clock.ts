import type { Clock, Timer } from '../backend/ports'

export const systemClock: Clock = { now: () => Date.now() }

export const systemTimer: Timer = {
  after: (delayMs, call) => {
    const handle = setTimeout(call, delayMs)
    return () => clearTimeout(handle)
  },
}
