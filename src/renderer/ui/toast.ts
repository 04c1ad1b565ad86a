/** The toasts on screen, outside React so that a store's answer can raise one. */
export type Toast = {
  id: number
  text: string
  tone: 'calm' | 'red' | 'green'
  undo: (() => void) | undefined
}

type ToastRequest = {
  text: string
  tone?: Toast['tone'] | undefined
  undo?: (() => void) | undefined
}

const undoMs = 10_000
const plainMs = 6000

let shown: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function replace(next: readonly Toast[]): void {
  shown = next
  for (const listener of listeners) listener()
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function readToasts(): readonly Toast[] {
  return shown
}

export function dismissToast(id: number): void {
  replace(shown.filter((each) => each.id !== id))
}

/** Says what happened; with `undo` it stays 10 s and can take it back, by its button or Ctrl+Z. */
export function toast({ text, tone = 'calm', undo }: ToastRequest): void {
  lastId += 1
  const id = lastId
  replace([...shown.slice(-2), { id, text, tone, undo }])
  setTimeout(() => dismissToast(id), undo ? undoMs : plainMs)
}

/** Takes back the newest toast that can be; false if there is none. */
export function undoLatest(): boolean {
  const latest = shown.findLast((each) => each.undo !== undefined)
  if (latest?.undo === undefined) return false
  dismissToast(latest.id)
  latest.undo()
  return true
}
