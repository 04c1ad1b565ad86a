import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files'

/** A new name here is a decision: say in ARCHITECTURE.md what it is for. */
const levels: Record<string, readonly string[]> = {
  '.': [
    '.ci',
    '.git',
    '.github',
    '.gitattributes',
    '.gitignore',
    '.npmrc',
    '.oxlintrc.json',
    '.prettierignore',
    '.prettierrc',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'README.md',
    'bench',
    'docs',
    'electron-builder.yml',
    'electron.vite.config.ts',
    'package-lock.json',
    'package.json',
    'playwright.config.ts',
    'resources',
    'scripts',
    'src',
    'tests',
    'tsconfig.base.json',
    'tsconfig.json',
    'tsconfig.main.json',
    'tsconfig.preload.json',
    'tsconfig.renderer.json',
    'tsconfig.shared.json',
    'tsconfig.tests.json',
    'vitest.config.ts',
  ],
  src: ['main', 'preload', 'renderer', 'shared'],
  'src/shared': ['contract', 'documents', 'domain', 'replication', 'words'],
  'src/main': [
    'backend',
    'demo',
    'documents',
    'electron',
    'imports',
    'index.ts',
    'machine',
    'office-folder.ts',
    'sample.ts',
    'search',
    'storage',
    'sync',
  ],
  'src/preload': ['display.ts', 'index.ts'],
  // Its loose files are the shell around the desks: frame, keys, navigation.
  'src/renderer': ['desks', 'entry', 'parts', 'stores', 'styles', 'ui'],
  'src/renderer/desks': ['back-office', 'front-desk', 'management'],
  tests: [
    'acceptance',
    'architecture',
    'bench',
    'data',
    'e2e',
    'main',
    'mutations',
    'preload',
    'renderer',
    'scripts',
    'shared',
    'simulation',
    'support',
  ],
}

const made = ['node_modules', 'out', 'dist', 'coverage', 'test-results']

/** Names that say nothing about what is inside. */
const empty = /(^|\/)(utils?|helpers?|common|services?|misc|lib)(\/|\.tsx?$)|\/types\.ts$/

function isKnown(folder: string, name: string): boolean {
  const isShell = folder === 'src/renderer' && /\.(tsx?|module\.css|html)$/.test(name)
  return isShell || made.includes(name) || levels[folder]?.includes(name) === true
}

describe('tree', () => {
  it.each(Object.keys(levels))('has only known names in %s', (folder) => {
    const names = existsSync(folder) ? readdirSync(folder) : []
    const unknown = names.filter((name) => !isKnown(folder, name))
    expect(unknown).toEqual([])
  })

  it('names everything after its subject', () => {
    const paths = [...sourceFiles('src'), ...sourceFiles('tests'), ...sourceFiles('scripts')].map(
      ({ path }) => path,
    )
    const topics = paths.filter((path) => !path.startsWith('src/shared/words/'))
    expect(topics.filter((path) => empty.test(path))).toEqual([])
  })
})
