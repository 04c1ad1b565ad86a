import { useMedia } from './use-media'

export type SchemeChoice = 'light' | 'dark' | 'auto'

/** The scheme to paint: the person's choice, or with 'auto' the system's. */
export function useScheme(choice: SchemeChoice): 'light' | 'dark' {
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  if (choice !== 'auto') return choice
  return systemDark ? 'dark' : 'light'
}
