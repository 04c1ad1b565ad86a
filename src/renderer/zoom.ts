import { useEffect } from 'react'
import { setZoom } from './bridge'

/** Shows the whole window larger or smaller, 80 to 200 percent. */
export function useZoom(percent: number): void {
  useEffect(() => setZoom(percent), [percent])
}
