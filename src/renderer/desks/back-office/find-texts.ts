import { useEffect, useState } from 'react'
import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { TextOf } from './bench-filter'
import { findText } from './bench-filter'

/** So many texts are folded at a time: well under what one notices while typing. */
const rowsAtOnce = 250

/** Find texts by row, each folded once in the row's life. */
export function createFindTexts(): TextOf {
  const texts = new WeakMap<BenchRow, string>()
  return (row) => {
    const known = texts.get(row)
    if (known !== undefined) return known
    const text = findText(row)
    texts.set(row, text)
    return text
  }
}

/** The same, folded beforehand in slices behind whatever the person does, so that the first key finds them ready. */
export function useFindTexts(rows: readonly BenchRow[]): TextOf {
  const [textOf] = useState(createFindTexts)
  useEffect(() => {
    let next = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const fold = () => {
      const until = Math.min(rows.length, next + rowsAtOnce)
      for (const row of rows.slice(next, until)) textOf(row)
      next = until
      timer = next < rows.length ? setTimeout(fold, 0) : undefined
    }
    fold()
    return () => clearTimeout(timer)
  }, [rows, textOf])
  return textOf
}
