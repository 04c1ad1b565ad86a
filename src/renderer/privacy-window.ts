type Parts = {
  readonly place: HTMLElement
  readonly onShow: () => void
  readonly onLock: () => void
}

const plainTitle = 'Durchreiche'

/** What the keys do while nothing is to be seen; everything else goes nowhere. */
function actOf(event: KeyboardEvent, { onShow, onLock }: Parts): (() => void) | undefined {
  const isHide = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'h'
  if (isHide || event.key === 'Enter' || event.key === ' ' || event.key === 'Escape') return onShow
  return event.key === 'F9' ? onLock : undefined
}

/**
 * Puts everything of the page but `place` out of sight, of reach and of the accessibility tree, also what is added
 * meanwhile, and the title of the window. The answer brings all of it back, with the focus where it was.
 */
export function coverWindow(parts: Parts): () => void {
  const { place } = parts
  const { activeElement, title } = document
  const covered = new Map<HTMLElement, string>()
  const coverAll = () => {
    for (const element of document.body.children) {
      if (!(element instanceof HTMLElement) || element === place || covered.has(element)) continue
      covered.set(element, element.style.visibility)
      element.inert = true
      element.style.visibility = 'hidden'
    }
  }
  const onKey = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    actOf(event, parts)?.()
  }
  coverAll()
  const watcher = new MutationObserver(coverAll)
  watcher.observe(document.body, { childList: true })
  window.addEventListener('keydown', onKey, { capture: true })
  document.title = plainTitle
  place.querySelector('button')?.focus()
  return () => {
    watcher.disconnect()
    window.removeEventListener('keydown', onKey, { capture: true })
    for (const [element, visibility] of covered) {
      element.inert = false
      element.style.visibility = visibility
    }
    document.title = title
    if (activeElement instanceof HTMLElement) activeElement.focus()
  }
}
