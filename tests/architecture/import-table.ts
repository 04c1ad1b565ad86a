import type { Import } from './import-statements'

type Allowance = { readonly name: string; readonly typesOnly: boolean }

export type Layer = {
  /** A folder or file under src; the last part may be `*`. */
  readonly path: string
  readonly allowances: readonly Allowance[]
}

function parseAllowance(text: string): Allowance {
  const typesOnly = text.startsWith('types of ')
  return { name: text.replace(/^types of /, '').replaceAll('`', ''), typesOnly }
}

function parseRow(line: string): Layer {
  const [, path = '', allowed = ''] = line.split('|').map((cell) => cell.trim())
  const names = allowed.split(',').map((name) => name.trim())
  return {
    path: path.replaceAll('`', ''),
    allowances: names.filter((name) => name !== 'nothing').map(parseAllowance),
  }
}

/** The rows between the two markers of ARCHITECTURE.md. */
export function parseImportTable(page: string): Layer[] {
  const table = /<!-- imports:start -->([\s\S]*?)<!-- imports:end -->/.exec(page)?.[1] ?? ''
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map(parseRow)
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

/** The folder a layer stands for at this path; undefined when the path lies elsewhere. */
function folderAt(layer: Layer, path: string): string | undefined {
  if (!layer.path.endsWith('/*')) return isWithin(path, layer.path) ? layer.path : undefined
  const parent = layer.path.slice(0, -2)
  if (!path.startsWith(`${parent}/`)) return undefined
  const [name] = path.slice(parent.length + 1).split('/')
  return `${parent}/${name}`
}

/** The narrowest layer a path under src belongs to. */
export function layerOf(layers: readonly Layer[], path: string): Layer | undefined {
  const matching = layers.filter((layer) => folderAt(layer, path) !== undefined)
  return matching.sort((a, b) => b.path.length - a.path.length)[0]
}

function isLibrary(target: string, name: string): boolean {
  if (name.endsWith('*')) return target.startsWith(name.slice(0, -1))
  return isWithin(target, name)
}

/** May a file at `path` (under src, without extension) import this? */
export function mayImport(layer: Layer, path: string, { target, kind, typesOnly }: Import): boolean {
  return layer.allowances.some((allowance) => {
    if (allowance.typesOnly && !typesOnly) return false
    if (kind === 'library') return isLibrary(target, allowance.name)
    const folder = allowance.name === 'itself' ? folderAt(layer, path) : allowance.name
    return folder !== undefined && isWithin(target, folder)
  })
}
