import { layoutTestText, parseCode, scannerLayout, shortestCode } from '../../shared/domain/code'
import type { Code } from '../../shared/domain/code'
import { scanGapMs } from './scanner'
import type { Stroke } from './scanner'

/** What the test page says of what arrived between the first sign and Enter, or a long silence. */
export type Verdict = {
  readonly text: string
  readonly slowestMs: number
  readonly code: Code | undefined
  readonly isTestText: boolean
  /** The first thing to put right; `good` where nothing is. */
  readonly advice: 'good' | 'layout' | 'slow' | 'no-enter' | 'foreign'
}

/** Judges the keys of one scan; `strokes` without Enter, in order. */
export function verdictOn(strokes: readonly Stroke[], endedByEnter: boolean): Verdict {
  const text = strokes.map(({ key }) => key).join('')
  const gaps = strokes.slice(1).map(({ at }, index) => at - (strokes[index]?.at ?? at))
  const slowestMs = Math.round(Math.max(0, ...gaps))
  const code = parseCode(text.toUpperCase())
  const isTestText = text === layoutTestText
  return { text, slowestMs, code, isTestText, advice: adviceOn() }

  function adviceOn(): Verdict['advice'] {
    if (scannerLayout(text) === 'american') return 'layout'
    if (!endedByEnter) return 'no-enter'
    if (slowestMs > scanGapMs) return 'slow'
    const isOurs = code !== undefined || isTestText
    return isOurs || text.length < shortestCode ? 'good' : 'foreign'
  }
}
