import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { MantineProvider } from '@mantine/core'
import type { MantineColorSchemeManager } from '@mantine/core'
import { DensityContext } from './density-context'
import type { DensityName } from './density-context'
import type { Language } from './format'
import { KitContext } from './kit-words'
import type { KitWords } from './kit-words'
import { readNonce } from './nonce'
import { resolveVariables, theme } from './theme'
import { Toasts } from './toasts'
import { useDocumentMarks } from './use-document-marks'
import { useScheme } from './use-scheme'
import type { SchemeChoice } from './use-scheme'

type Props = {
  language: Language
  words: KitWords
  scheme: SchemeChoice
  density: DensityName
  frame?: 'duty' | 'practice' | undefined
  contrast?: 'more' | undefined
  children: ReactNode
}

// The scheme is a setting that main keeps; Mantine's own manager would write to localStorage.
const noManager: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

const nonceOrNothing = () => readNonce() ?? ''

/** Everything the kit needs above it: colours, density, language, its own words and the toasts. */
export function KitProvider({ language, words, scheme, density, frame, contrast, children }: Props) {
  const shown = useScheme(scheme)
  useDocumentMarks({ language, density, frame, contrast })
  const kit = useMemo(() => ({ language, words }), [language, words])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      forceColorScheme={shown}
      colorSchemeManager={noManager}
      getStyleNonce={nonceOrNothing}
    >
      <KitContext value={kit}>
        <DensityContext value={density}>{children}</DensityContext>
        <Toasts />
      </KitContext>
    </MantineProvider>
  )
}
