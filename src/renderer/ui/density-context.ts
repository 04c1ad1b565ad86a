import { createContext, use } from 'react'

export type DensityName = 'lobby' | 'normal' | 'compact'

export const DensityContext = createContext<DensityName>('normal')

/** --row of tokens.css in px, for lists that must know heights before they paint. */
const rowHeights = { lobby: 56, normal: 44, compact: 32 } as const

export function useRowHeight(): number {
  return rowHeights[use(DensityContext)]
}
