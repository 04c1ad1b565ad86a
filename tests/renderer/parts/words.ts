import { renderHook } from '@testing-library/react'
import type { Words } from '../../../src/renderer/parts/speech'
import { speak, useWords } from '../../../src/renderer/words'

/** The words of a language, as a component gets them. */
export function wordsOf(language: 'de' | 'en'): Words {
  speak(language)
  return renderHook(() => useWords()).result.current
}
