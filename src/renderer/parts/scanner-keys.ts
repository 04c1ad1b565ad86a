import { useEffect, useRef } from 'react'
import type { Reading } from './scanner'
import { nothingRead, readOn } from './scanner'
import type { FieldBefore } from './scanner-field'
import { fieldBefore, putBack } from './scanner-field'

type Listener = (text: string) => void

/** Answers whether the scan was for it. */
type Taker = (text: string) => boolean

// One scanner for the whole window: a part that asks for scans gets them before the desk, the last one first.
const takers: Taker[] = []

/** Hears what is scanned while mounted; what it does not take goes on to the desk. */
export function useScans(listener: Taker): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => {
    const mine: Taker = (text) => latest.current(text)
    takers.push(mine)
    return () => {
      takers.splice(takers.indexOf(mine), 1)
    }
  }, [])
}

/**
 * Watches the window's keys for a scanner's; mounted once. What the scanner typed into fields is taken out again and
 * its Enter reaches nobody, so a scan neither changes nor sends the form it happens in. `onScan` gets what no part
 * mounted with `useScans` takes.
 */
export function useScannerKeys(prefix: string, onScan: Listener): void {
  const latest = useRef(onScan)
  useEffect(() => {
    latest.current = onScan
  })
  useEffect(() => {
    let reading: Reading = nothingRead
    let before: FieldBefore[] = []
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
        reading = nothingRead
        return
      }
      const after = readOn(reading, { key: event.key, at: event.timeStamp }, prefix)
      if (after.scan === undefined) {
        before = belongsOn(after.reading) || after.reading === reading ? before : []
        reading = after.reading
        const field = reading === nothingRead ? undefined : fieldBefore(event.target)
        if (field !== undefined && !before.some((one) => one.field === field.field)) before.push(field)
        return
      }
      reading = nothingRead
      event.preventDefault()
      event.stopImmediatePropagation()
      before.forEach(putBack)
      before = []
      const { scan } = after
      if (!takers.toReversed().some((take) => take(scan))) latest.current(scan)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [prefix])
}

/** The sign just read has others before it. */
function belongsOn({ text, isPrefixed }: Reading): boolean {
  return text.length > (isPrefixed ? 0 : 1)
}
