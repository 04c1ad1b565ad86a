import { useSyncExternalStore } from 'react'

export type SchemeChoice = 'light' | 'dark' | 'auto'

const darkQuery = '(prefers-color-scheme: dark)'

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(darkQuery)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

function readDark(): boolean {
  return window.matchMedia(darkQuery).matches
}

/** The scheme to paint: the person's choice, or with 'auto' the system's. */
export function useScheme(choice: SchemeChoice): 'light' | 'dark' {
  const systemDark = useSyncExternalStore(subscribe, readDark)
  if (choice !== 'auto') return choice
  return systemDark ? 'dark' : 'light'
}
