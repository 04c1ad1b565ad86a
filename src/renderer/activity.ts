import { useEffect } from 'react'
import { send } from './stores/requests'

const pauseMs = 15_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Tells main that somebody is working here, at most every 15 seconds, so that the desk does not lock itself. */
export function useActivity(): void {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    const notice = () => {
      const now = performance.now()
      if (now - last < pauseMs) return
      last = now
      void send('session:active', {})
    }
    for (const sign of signs) window.addEventListener(sign, notice, { passive: true, capture: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, notice, { capture: true })
    }
  }, [])
}
