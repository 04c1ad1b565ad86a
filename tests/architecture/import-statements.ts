import { posix } from 'node:path'
import type { SourceFile } from './source-files'
import { withoutComments } from './source-files'

export type Import = {
  /** The library's name, or the path under src without its extension. */
  readonly target: string
  readonly kind: 'library' | 'source'
  readonly typesOnly: boolean
}

const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w$]+(?:\s*,\s*)?)?(?:\*(?:\s+as\s+[\w$]+)?|\{[^}]*\})?\s*from\s*['"]([^'"]+)['"]/gm
const sideEffect = /^\s*import\s*['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g

function resolved(file: string, specifier: string, typesOnly: boolean): Import {
  const bare = specifier.replace(/\?.*$/, '')
  if (!bare.startsWith('.')) return { target: bare, kind: 'library', typesOnly }
  const path = posix.normalize(posix.join(posix.dirname(file), bare))
  return { target: path.replace(/^src\//, '').replace(/\.(ts|tsx)$/, ''), kind: 'source', typesOnly }
}

/** Every module the file names: imports, re-exports, side effects, dynamic imports. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = withoutComments(text)
  return [
    ...[...code.matchAll(statement)].map((match) => resolved(path, match[2] ?? '', match[1] !== undefined)),
    ...[...code.matchAll(sideEffect)].map((match) => resolved(path, match[1] ?? '', false)),
    ...[...code.matchAll(dynamic)].map((match) => resolved(path, match[1] ?? '', false)),
  ]
}
