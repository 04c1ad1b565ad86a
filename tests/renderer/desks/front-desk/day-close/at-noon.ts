import { vi } from 'vitest'

/** The page's clock stands where the office's does; timers run on. */
export function atNoon(now: number): Disposable {
  vi.useFakeTimers({ toFake: ['Date'], now })
  return { [Symbol.dispose]: () => vi.useRealTimers() }
}
