import { describe, expect, it } from 'vitest'
import { createFileStore } from '../../../src/main/storage/file-store'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const bytes = new TextEncoder().encode('picture')

async function aStore() {
  const disk = createMemoryFileSystem()
  await disk.makeFolder('/f')
  const trouble = { method: '' }
  const fileSystem = watchFileSystem(disk, {
    before: ({ method }) => (method === trouble.method ? failWith('EIO') : undefined),
  })
  return { disk, trouble, files: createFileStore(fileSystem, '/f') }
}

describe('the file store', () => {
  it('reads nothing under a name that is no sum, wherever it points', async () => {
    const { trouble, files } = await aStore()
    trouble.method = 'read'
    for (const name of ['../office.json', '', 'A'.repeat(64)]) expect(await files.get(name)).toBeUndefined()
  })

  it('takes a file that has rotted for absent, and puts it anew', async () => {
    const { disk, files } = await aStore()
    const name = await files.put(bytes)
    disk.put(`/f/${name}`, 'rotten')
    expect(await files.get(name)).toBeUndefined()
    expect(await files.has(name)).toBe(false)
    expect(await files.put(bytes)).toBe(name)
    expect(await files.get(name)).toEqual(bytes)
  })

  it('names a file only once its name is on disk, also when it stood there already', async () => {
    const { trouble, files } = await aStore()
    trouble.method = 'syncFolder'
    await expect(files.put(bytes)).rejects.toMatchObject({ code: 'EIO' })
    // The file stands there now, but a power cut may still take its name away.
    await expect(files.put(bytes)).rejects.toMatchObject({ code: 'EIO' })
    trouble.method = ''
    expect(await files.has(await files.put(bytes))).toBe(true)
  })
})
