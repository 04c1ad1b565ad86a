import type { KeyboardEvent } from 'react'
import { useEffect, useRef } from 'react'

/** A scanner leaves at most 50 ms between characters (interface.md, scanner); a person's single key stands alone. */
const scannerGapMs = 60

/** The ticket whose card or row has the focus. */
function ticketAt(target: EventTarget): string | undefined {
  if (!(target instanceof HTMLElement) || target.closest('input, textarea, select, [role="menu"]') !== null) {
    return undefined
  }
  const around = target.closest('[data-ticket]') ?? target.querySelector('[data-ticket]')
  return around?.getAttribute('data-ticket') ?? undefined
}

function isLetterAlone({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return /^[a-z]$/i.test(key) && !ctrlKey && !altKey && !metaKey
}

/**
 * Single letters on a focused card, for elements marked `data-ticket`. A letter counts only when no other key follows
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
