import { useEffect, useRef } from 'react'

export type KeyMap = Record<string, (event: KeyboardEvent) => void>

type Options = {
  enabled?: boolean | undefined
  /** Plain letters act in text fields too. */
  inFields?: boolean | undefined
  /** Acts while a dialog is open; otherwise the page below a dialog is deaf. */
  inDialog?: boolean | undefined
}

type Entry = {
  find: (event: KeyboardEvent) => ((event: KeyboardEvent) => void) | undefined
  options: Options
}

// The keyboard is one for the whole window: the part mounted last is asked first.
const entries: Entry[] = []
let dialogWasOpen = false
let listening = false

function comboOf(event: KeyboardEvent): string | undefined {
  // AltGr arrives as Ctrl+Alt on German keyboards and types a character.
  if (event.altKey) return undefined
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const parts = [
    event.ctrlKey || event.metaKey ? 'ctrl' : '',
    event.shiftKey && key.length > 1 ? 'shift' : '',
  ]
  if (event.shiftKey && key.length === 1 && (event.ctrlKey || event.metaKey)) parts.push('shift')
  return [...parts.filter(Boolean), key].join('+')
}

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  if (target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLElement && target.isContentEditable) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

function belongsToField(event: KeyboardEvent, options: Options): boolean {
  if (!isTyping(event) || options.inFields === true) return false
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) return ['z', 'a', 'c', 'v', 'x'].includes(key)
  return !/^f\d{1,2}$/u.test(key) && key !== 'escape'
}

function isOpenPopup(event: KeyboardEvent): boolean {
  const { target } = event
  const expanded = target instanceof Element && target.getAttribute('aria-expanded') === 'true'
  return event.key === 'Escape' && (expanded || document.querySelector('[role="menu"]') !== null)
}

// Mantine closes its dialog before the event bubbles, so what was open is noted on the way down.
function noteDialog(event: KeyboardEvent): void {
  dialogWasOpen = document.querySelector('[aria-modal="true"]') !== null || isOpenPopup(event)
}

function answer(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  for (const { find, options } of entries.toReversed()) {
    if (dialogWasOpen && options.inDialog !== true) continue
    const act = find(event)
    if (act === undefined || belongsToField(event, options)) continue
    event.preventDefault()
    act(event)
    return
  }
}

function listen(): void {
  if (listening) return
  listening = true
  window.addEventListener('keydown', noteDialog, { capture: true })
  window.addEventListener('keydown', answer)
}

function normalise(combo: string): string {
  const parts = combo.toLowerCase().split('+')
  const key = parts[parts.length - 1] ?? ''
  return [parts.includes('ctrl') ? 'ctrl' : '', parts.includes('shift') ? 'shift' : '', key]
    .filter(Boolean)
    .join('+')
}

/** Binds keys by `event.key` while mounted: `{ F3: find, 'ctrl+k': palette, Escape: back }`. */
export function useKeys(map: KeyMap, { enabled = true, inFields, inDialog }: Options = {}): void {
  const latest = useRef(map)
  useEffect(() => {
    latest.current = map
  })
  useEffect(() => {
    if (!enabled) return
    listen()
    const entry: Entry = {
      options: { inFields, inDialog },
      find: (event) => {
        const pressed = comboOf(event)
        if (pressed === undefined) return undefined
        return Object.entries(latest.current).find(([combo]) => normalise(combo) === pressed)?.[1]
      },
    }
    entries.push(entry)
    return () => {
      entries.splice(entries.indexOf(entry), 1)
    }
  }, [enabled, inFields, inDialog])
}
