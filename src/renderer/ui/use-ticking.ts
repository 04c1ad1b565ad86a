import { useEffect, useState } from 'react'

/** The time now in ms, new after every step; for waiting times and what is left of a duty. */
export function useTicking(stepMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), stepMs)
    return () => clearInterval(timer)
  }, [stepMs])
  return now
}
