import { describe, expect, it } from 'vitest'
import { codeFiles, sourceFiles, withoutComments, withoutStrings } from './source-files'

const source = codeFiles('src')
const tests = codeFiles('tests')

/** Import and export lists rename with `as`; everything else with `as` but `as const` is an assertion. */
function withoutLists(code: string): string {
  return code.replace(
    /^\s*(?:import|export)\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?(?:\{[^}]*\}|\*\s+as\s+[\w$]+)/gm,
    '',
  )
}

/** JSX carries plain text between its tags; only code can assert. */
function asserts(text: string): boolean {
  return /[\w)\]}]\s+as\s+(?!const\b)[\w{[(]/.test(withoutLists(withoutStrings(text)))
}

describe('habits', () => {
  it('finds no type assertion: what comes from outside is parsed', () => {
    expect([...source, ...tests].filter(({ text }) => asserts(text)).map(({ path }) => path)).toEqual([])
  })

  it('finds no any', () => {
    const any = new RegExp(String.raw`:\s*any\b|<any\b|\bany\[\]|,\s*any>`)
    const found = [...source, ...tests].filter(({ text }) => any.test(withoutStrings(text)))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  it('finds no check switched off', () => {
    const off = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|prettier-ignore/
    const found = source.filter(({ text }) => off.test(text))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  it('finds no barrel: a file that only hands on what other files of ours export', () => {
    const handOn = /^\s*(?:import|export)\s[^'"]*from\s*['"][^'"]+['"]|^\s*export\s+(?:type\s+)?\{[^}]*\}/gm
    const barrels = source.filter(({ text }) => {
      const code = withoutComments(text)
      return /^\s*export\b[^'"]*from\s*['"]\./m.test(code) && code.replace(handOn, '').trim() === ''
    })
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  it('compiles the check of assertions itself', () => {
    expect(asserts("import { a as b } from './a'\nexport const c = ['x'] as const")).toBe(false)
    expect(asserts('const a = b as Ticket')).toBe(true)
    expect(asserts('const a = { b: 1 } as { b: number }')).toBe(true)
    expect(asserts("const a = 'known as b'")).toBe(false)
  })
})

describe('texts', () => {
  const all = ['src', 'tests', 'scripts', 'docs', 'resources', '.github'].flatMap((folder) =>
    sourceFiles(folder),
  )
  const written = all.filter(
    ({ path }) => !path.startsWith('tests/data/') && !path.startsWith('tests/architecture/'),
  )

  it('name no machine, no registry host and no number of a tracker', () => {
    const machine = /\/work\/|\/root\/|[A-Z]:\\Users|registry\.npmjs|\b(?:issue|PR|pull request) #?\d+/i
    expect(written.filter(({ text }) => machine.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('leave no reminders behind', () => {
    const reminder = /\b(?:TODO|FIXME|XXX|HACK)\b/
    expect(written.filter(({ text }) => reminder.test(text)).map(({ path }) => path)).toEqual([])
  })
})
