import { useEffect } from 'react'

/** A pressed button may leave with its row; the keyboard then goes on in the sheet and not from the window's edge. */
export function useFocusInSheet(shown: unknown): void {
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('sheet')?.focus()
  }, [shown])
}
