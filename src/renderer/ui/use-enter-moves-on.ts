import type { KeyboardEvent } from 'react'

type Options = { onSubmit?: (() => void) | undefined; enterSubmits?: boolean | undefined }

const reachable = 'input:not([type="hidden"]), textarea, select, button[type="submit"]'

function isOpenList(target: Element): boolean {
  return target.getAttribute('aria-expanded') === 'true'
}

/** Enter keeps its own meaning on buttons, in text areas and in open lists. */
function mayMove(target: EventTarget): target is HTMLInputElement | HTMLSelectElement {
  if (target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !isOpenList(target)
}

function usable(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement) || element.tabIndex < 0) return false
  return !element.matches(':disabled')
}

/** Of a radio group only the chosen one (or else the first) is a stop, as with the Tab key. */
function isStop(element: HTMLElement, all: readonly HTMLElement[]): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
  const group = all.filter((each) => each instanceof HTMLInputElement && each.name === element.name)
  const chosen = group.find((each) => each instanceof HTMLInputElement && each.checked)
  return element === (chosen ?? group[0])
}

function stopsOf(container: Element): HTMLElement[] {
  const all = [...container.querySelectorAll(reachable)].filter(usable)
  return all.filter((element) => isStop(element, all))
}

function goTo(stop: HTMLElement | undefined): void {
  stop?.focus()
  const isText = stop instanceof HTMLInputElement && !['radio', 'checkbox'].includes(stop.type)
  if (isText) stop.select()
}

/** A key handler for the element around the fields. Ctrl+Enter submits from everywhere in it. */
export function useEnterMovesOn({ onSubmit, enterSubmits = false }: Options = {}) {
  const submit = (event: KeyboardEvent) => {
    if (onSubmit === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onSubmit()
  }
  const moveOn = (event: KeyboardEvent<HTMLElement>, from: HTMLElement) => {
    event.preventDefault()
    const stops = stopsOf(event.currentTarget)
    const next = stops[stops.indexOf(from) + 1]
    const isLastField = next === undefined || next instanceof HTMLButtonElement
    if (isLastField && enterSubmits) onSubmit?.()
    else goTo(next)
  }
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.altKey || event.shiftKey) return
    if (event.ctrlKey || event.metaKey) submit(event)
    else if (mayMove(event.target)) moveOn(event, event.target)
  }
}
