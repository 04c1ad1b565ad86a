import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importsOf } from './import-statements'
import { layerOf, mayImport, parseImportTable } from './import-table'
import { codeFiles } from './source-files'

const layers = parseImportTable(readFileSync('ARCHITECTURE.md', 'utf8'))

function pathUnderSource(path: string): string {
  return path.replace(/^src\//, '').replace(/\.tsx?$/, '')
}

function offences(path: string, text: string): string[] {
  const place = pathUnderSource(path)
  const layer = layerOf(layers, place)
  if (layer === undefined) return [`${path} belongs to no layer of ARCHITECTURE.md`]
  return importsOf({ path, text })
    .filter((found) => !mayImport(layer, place, found))
    .map(({ target, typesOnly }) => `${path} imports ${typesOnly ? 'types of ' : ''}${target}`)
}

describe('import table', () => {
  it('holds for every import under src', () => {
    const found = codeFiles('src').flatMap(({ path, text }) => offences(path, text))
    expect(found).toEqual([])
  })

  it('would catch a rule that reads files, a screen that reaches into main, a desk that borrows from another', () => {
    expect(offences('src/shared/domain/a.ts', "import { readFile } from 'node:fs/promises'")).toHaveLength(1)
    expect(offences('src/renderer/ui/a.tsx', "import { x } from '../../main/storage/x'")).toHaveLength(1)
    const borrowed = "import {\n  a,\n  b,\n} from '../front-desk/a'"
    expect(offences('src/renderer/desks/back-office/a.tsx', borrowed)).toHaveLength(1)
    expect(offences('src/renderer/desks/front-desk/b.tsx', "import { a } from './a'")).toHaveLength(0)
    expect(offences('src/elsewhere/a.ts', '')).toHaveLength(1)
  })

  it('sees side effects, re-exports, dynamic imports, and tells types from values', () => {
    expect(offences('src/shared/domain/a.ts', "import 'electron'")).toHaveLength(1)
    expect(offences('src/shared/domain/a.ts', "export { x } from 'electron'")).toHaveLength(1)
    expect(offences('src/shared/domain/a.ts', "const x = await import('electron')")).toHaveLength(1)
    expect(offences('src/preload/a.ts', "import type { X } from '../shared/contract/reply'")).toHaveLength(0)
    expect(offences('src/preload/a.ts', "import { X } from '../shared/contract/reply'")).toHaveLength(1)
  })
})
