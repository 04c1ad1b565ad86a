import { describe, expect, it } from 'vitest'
import { english } from '../../src/shared/words/english'
import { german } from '../../src/shared/words/german'

/** `topic.key` for every text, in order. */
function texts(words: object, at = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const path = at === '' ? key : `${at}.${key}`
    if (typeof value === 'string') return [[path, value]]
    return typeof value === 'object' && value !== null ? texts(value, path) : []
  })
}

function gaps(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort()
}

describe('words', () => {
  const de = texts(german)
  const en = new Map(texts(english))

  it('exist in both languages', () => {
    const keys = de.map(([key]) => key)
    expect(keys.filter((key) => !en.has(key))).toEqual([])
    expect([...en.keys()].filter((key) => !keys.includes(key))).toEqual([])
  })

  it('are nowhere empty', () => {
    expect([...de, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  it('leave the same gaps in both languages: a missing one hides a name or a number', () => {
    const different = de.filter(([key, text]) => gaps(text).join() !== gaps(en.get(key) ?? '').join())
    expect(different.map(([key]) => key)).toEqual([])
  })
})
