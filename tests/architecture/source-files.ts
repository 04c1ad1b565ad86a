import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export type SourceFile = {
  /** With slashes, relative to the project's root. */
  readonly path: string
  readonly text: string
}

const made = new Set(['node_modules', 'out', 'dist', 'coverage', 'test-results', '.git'])

function isText(name: string): boolean {
  return /\.(ts|tsx|mjs|js|css|html|json|md|yml|svg)$/.test(name) || name === 'run'
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (made.has(entry.name)) return []
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

/** Every text file under a folder of the project, what the tools made left out. */
export function sourceFiles(folder: string): SourceFile[] {
  return filesUnder(folder)
    .filter((path) => isText(path.slice(path.lastIndexOf(sep) + 1)))
    .map((path) => ({ path: relative('.', path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
}

export function codeFiles(folder: string): SourceFile[] {
  return sourceFiles(folder).filter(({ path }) => /\.tsx?$/.test(path))
}

/** The text without comments; strings may lose what looks like one, which these tests can live with. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** Neither comments nor what stands between quotes. */
export function withoutStrings(text: string): string {
  return withoutComments(text).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''")
}

export function codeLineCount(text: string): number {
  return withoutComments(text)
    .split('\n')
    .filter((line) => line.trim() !== '').length
}
