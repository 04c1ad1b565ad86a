import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileSystem } from '../../../src/main/storage/file-system'
import { errorCode } from '../../../src/main/storage/file-system'
import { nodeFileSystem } from '../../../src/main/storage/node-file-system'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'

let temporary = ''
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'durchreiche-fs-'))
})
afterAll(() => rm(temporary, { recursive: true }))

const kinds = [
  { name: 'disk', make: () => nodeFileSystem, at: (path: string) => join(temporary, path) },
  { name: 'memory', make: createMemoryFileSystem, at: (path: string) => join('/disk', path) },
]

const codeOf = (result: Promise<unknown>) =>
  result.then(
    () => 'done',
    (error: unknown) => errorCode(error),
  )

// The memory disk stands in for the real one in most tests, so both must answer alike.
describe.each(kinds)('a file system on $name', ({ make, at }) => {
  const disk: FileSystem = make()

  it('writes at a place, cuts and reads back', async () => {
    await disk.makeFolder(at('a/b'))
    await disk.makeFolder(at('a/b'))
    const file = await disk.create(at('a/b/f'))
    expect(await file.write(Buffer.from('hello'), 0)).toBe(5)
    expect(await file.write(Buffer.from('LO'), 3)).toBe(2)
    await file.truncate(4)
    await file.datasync()
    await file.sync()
    await file.close()
    expect(Buffer.from(await disk.read(at('a/b/f'))).toString()).toBe('helL')
    const again = await disk.open(at('a/b/f'))
    await again.write(Buffer.from('J'), 0)
    await again.close()
    expect(Buffer.from(await disk.read(at('a/b/f'))).toString()).toBe('JelL')
    await disk.syncFolder(at('a/b'))
    await disk.pause(0)
  })

  it('renames files and folders over what stood there, and removes them', async () => {
    await disk.makeFolder(at('c/old'))
    for (const name of ['c/old/f', 'c/old/g']) await (await disk.create(at(name))).close()
    await disk.rename(at('c/old/f'), at('c/old/g'))
    await disk.rename(at('c/old'), at('c/new'))
    expect(await disk.names(at('c'))).toEqual(['new'])
    expect(await disk.names(at('c/new'))).toEqual(['g'])
    await disk.remove(at('c/new/g'))
    await disk.makeFolder(at('c/new/deep'))
    await disk.removeFolder(at('c/new'))
    expect(await disk.names(at('c'))).toEqual([])
    await disk.removeFolder(at('c/never'))
  })

  it('fails with the same codes', async () => {
    await disk.makeFolder(at('d'))
    await (await disk.create(at('d/f'))).close()
    const codes = [
      codeOf(disk.create(at('d/f'))),
      codeOf(disk.create(at('never/f'))),
      codeOf(disk.open(at('d/never'))),
      codeOf(disk.read(at('d/never'))),
      codeOf(disk.names(at('never'))),
      codeOf(disk.remove(at('d/never'))),
      codeOf(disk.rename(at('d/never'), at('d/g'))),
      codeOf(disk.syncFolder(at('never'))),
    ]
    expect(await Promise.all(codes)).toEqual(['EEXIST', ...Array.from({ length: 7 }, () => 'ENOENT')])
  })
})

describe('an error without a code', () => {
  it('is told as unknown', () => {
    expect([errorCode(new Error('x')), errorCode('x'), errorCode(null)]).toEqual([
      'UNKNOWN',
      'UNKNOWN',
      'UNKNOWN',
    ])
  })
})
