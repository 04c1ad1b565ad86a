import type { KeyboardEvent } from 'react'
import { useEffect, useRef } from 'react'

/** A scanner leaves at most 50 ms between characters (interface.md, scanner); a person's single key stands alone. */
const scannerGapMs = 60

/** The ticket whose card or row has the focus: the card's own button, its menu's, or the table's current row. */
function ticketAt(target: EventTarget): string | undefined {
  if (!(target instanceof HTMLElement) || target.closest('input, textarea, [role="menu"]') !== null)
    return undefined
  const card = target.closest('[data-card]')?.getAttribute('data-card')
  if (card !== null && card !== undefined) return card
  const row = document.getElementById(target.getAttribute('aria-activedescendant') ?? '')
  const marked = target.closest('[data-ticket]') ?? row?.querySelector('[data-ticket]')
  return marked?.getAttribute('data-ticket') ?? undefined
}

function isLetterAlone({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return /^[a-z]$/i.test(key) && !ctrlKey && !altKey && !metaKey
}

/**
 * Single letters on a focused card or row. A letter counts only when no other key follows
 * at once, so that a scanned code is never taken for a row of commands.
 */
export function useCardKeys(onLetter: (ticketId: string, letter: string) => void) {
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(pending.current), [])
  return (event: KeyboardEvent) => {
    clearTimeout(pending.current)
    const id = ticketAt(event.target)
    if (id === undefined || !isLetterAlone(event)) return
    pending.current = setTimeout(() => onLetter(id, event.key.toUpperCase()), scannerGapMs)
  }
}
