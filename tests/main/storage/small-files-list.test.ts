import { describe, expect, it } from 'vitest'
import { createSmallFiles } from '../../../src/main/storage/small-files'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'

async function aFolder() {
  const fileSystem = createMemoryFileSystem()
  await fileSystem.makeFolder('/visits')
  return { fileSystem, small: createSmallFiles(fileSystem, '/visits', undefined) }
}

describe('small files', () => {
  it('are listed under the names they are read by, each once although two copies lie there', async () => {
    const { small } = await aFolder()
    for (const name of ['2026-11-23', 'Ümlaut Ä', 'con', '2026-11-23']) await small.write(name, { name })
    const names = await small.list()
    expect(names.toSorted()).toEqual(['2026-11-23', 'con', 'Ümlaut Ä'])
    for (const name of names) expect(await small.read(name)).toEqual({ name })
  })

  it('are listed when damaged, so that nothing is written over them unseen; removed ones are not', async () => {
    const { fileSystem, small } = await aFolder()
    await small.write('gone', {})
    await small.remove('gone')
    const file = await fileSystem.create('/visits/2026-11-23.json')
    await file.write(new TextEncoder().encode('{"cr'), 0)
    await file.close()
    expect([await small.read('2026-11-23'), await small.list()]).toEqual([undefined, ['2026-11-23']])
  })
})
