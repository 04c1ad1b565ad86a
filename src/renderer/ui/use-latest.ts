import { useCallback, useLayoutEffect, useRef } from 'react'

/** A handler that stays the same object and always does what the last drawing said; for events only, not for drawing. */
export function useLatest<Given extends unknown[]>(
  act: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
