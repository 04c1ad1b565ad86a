import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'

const petrol: MantineColorsTuple = [
  'var(--petrol-0)',
  'var(--petrol-1)',
  'var(--petrol-2)',
  'var(--petrol-3)',
  'var(--petrol-4)',
  'var(--petrol-5)',
  'var(--petrol-6)',
  'var(--petrol-7)',
  'var(--petrol-8)',
  'var(--petrol-9)',
]

const paper: MantineColorsTuple = [
  'var(--paper-0)',
  'var(--paper-1)',
  'var(--paper-2)',
  'var(--paper-3)',
  'var(--paper-4)',
  'var(--paper-5)',
  'var(--paper-6)',
  'var(--paper-7)',
  'var(--paper-8)',
  'var(--paper-9)',
]

export const theme = createTheme({
  colors: { petrol, gray: paper },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--font)' },
  defaultRadius: 'md',
  radius: { xs: '5px', sm: 'var(--r-s)', md: 'var(--r-m)', lg: 'var(--r-l)', xl: 'var(--r-xl)' },
  shadows: { xs: 'var(--shadow-1)', sm: 'var(--shadow-2)', md: 'var(--shadow-2)', lg: 'var(--shadow-3)' },
  cursorType: 'default',
  respectReducedMotion: true,
})

const ground = {
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--red-ink)',
  '--mantine-color-anchor': 'var(--accent-ink)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--well)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
}

/** Mantine's semantic colours are our tokens, so both schemes change in one place: tokens.css. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: ground,
  dark: ground,
})
