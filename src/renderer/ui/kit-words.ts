import { createContext, use } from 'react'
import type { Language } from './format'

/** The kit's own texts. `keys` names keyboard keys as they are printed on the keyboard. */
export type KitWords = {
  close: string
  back: string
  cancel: string
  undo: string
  more: string
  clear: string
  show: string
  hide: string
  required: string
  nothingFound: string
  sortAscending: string
  sortDescending: string
  notADay: string
  notATime: string
  notAnAmount: string
  notANumber: string
  loading: string
  notices: string
  chartView: string
  chart: string
  table: string
  keys: Record<string, string>
}

export type Kit = { language: Language; words: KitWords }

export const KitContext = createContext<Kit | undefined>(undefined)

function useKit(): Kit {
  const kit = use(KitContext)
  if (kit === undefined) throw new Error('KitProvider is missing above this component')
  return kit
}

export function useKitWords(): KitWords {
  return useKit().words
}

export function useLanguage(): Language {
  return useKit().language
}
