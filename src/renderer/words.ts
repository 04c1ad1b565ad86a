import { createInstance } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { RefusalCode } from '../shared/domain/refusal'
import type { Language } from '../shared/contract/entry'
import { english } from '../shared/words/english'
import { german } from '../shared/words/german'

declare module 'i18next' {
  // Declaration merging needs an interface here.
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof german }
  }
}

export const translator = createInstance()

void translator.use(initReactI18next).init({
  lng: 'de',
  fallbackLng: 'de',
  defaultNS: 'words',
  ns: ['words'],
  resources: { de: { words: german }, en: { words: english } },
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

export function speak(language: Language): void {
  void translator.changeLanguage(language)
  document.documentElement.lang = language
}

/** The words of the screen: `const { t, language } = useWords()`, then t('intake.title'). */
export function useWords() {
  const { t, i18n } = useTranslation('words', { i18n: translator })
  return { t, language: i18n.language === 'en' ? ('en' as const) : ('de' as const) }
}

/** The words of one language, whatever the screen speaks: for what the customer reads or hears. */
export function wordsIn(language: Language): ReturnType<typeof useWords> {
  return { t: translator.getFixedT(language, 'words'), language }
}

/** The sentence for a refusal's code. */
export function refusalSentence(code: RefusalCode): string {
  return translator.t(`refusals.${code}`)
}
