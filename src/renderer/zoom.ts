import { useEffect } from 'react'

/** Shows the whole window larger or smaller, 80 to 200 percent. */
export function useZoom(percent: number): void {
  useEffect(() => {
    document.documentElement.style.setProperty('zoom', String(percent / 100))
  }, [percent])
}
