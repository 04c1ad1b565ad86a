import { useLayoutEffect } from 'react'
import type { DensityName } from './density-context'

type Marks = {
  language: string
  density: DensityName
  frame: string | undefined
  contrast: string | undefined
}

function mark(name: 'density' | 'frame' | 'contrast', value: string | undefined): void {
  const root = document.documentElement
  if (value === undefined) delete root.dataset[name]
  else root.dataset[name] = value
}

/** The attributes on <html> that tokens.css reads; dialogs in portals inherit them from there. */
export function useDocumentMarks({ language, density, frame, contrast }: Marks): void {
  useLayoutEffect(() => {
    document.documentElement.lang = language
    mark('density', density)
    mark('frame', frame)
    mark('contrast', contrast)
  }, [language, density, frame, contrast])
}
