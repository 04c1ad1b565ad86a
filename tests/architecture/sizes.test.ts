import { describe, expect, it } from 'vitest'
import { codeFiles, codeLineCount } from './source-files'

const sourceLimit = 300
const testLimit = 500
const nearlyAllUnder = 250

function isExempt(path: string): boolean {
  return path.startsWith('src/shared/words/') || path.endsWith('-table.ts')
}

function measured(folder: string) {
  return codeFiles(folder)
    .filter(({ path }) => !isExempt(path))
    .map(({ path, text }) => ({ path, lines: codeLineCount(text) }))
    .sort((a, b) => a.lines - b.lines)
}

function quantile(sorted: readonly { lines: number }[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.lines ?? 0
}

describe('sizes', () => {
  it('keeps source files short: none over the limit, nearly all well under it', () => {
    const files = measured('src')
    const [median, high, highest] = [quantile(files, 0.5), quantile(files, 0.95), quantile(files, 1)]
    console.info(
      `Source files: ${files.length}, median ${median}, 95 % under ${high}, longest ${highest} lines`,
    )
    expect(files.filter(({ lines }) => lines > sourceLimit)).toEqual([])
    expect(high).toBeLessThan(nearlyAllUnder)
  })

  it('keeps test files readable', () => {
    expect(measured('tests').filter(({ lines }) => lines > testLimit)).toEqual([])
  })
})
