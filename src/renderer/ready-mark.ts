import { useEffect } from 'react'

/**
 * Marks the document as ready once something on the page has the keyboard: main measures the start with it and the
 * end-to-end tests wait for it. Asked frame by frame, because a window in the background gets no focus events.
 */
export function useReadyMark(phase: string): void {
  useEffect(() => {
    delete document.documentElement.dataset['ready']
    let frame = 0
    const look = () => {
      const { activeElement } = document
      if (activeElement !== null && activeElement !== document.body) {
        document.documentElement.dataset['ready'] = 'true'
        return
      }
      frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [phase])
}
