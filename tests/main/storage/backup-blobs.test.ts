import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBlob, sha256Of, writeBlob } from '../../../src/main/storage/backup-blobs'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'

describe('a blob of a backup', () => {
  it('that unpacks well but holds something else of the same length is absent, and is written anew', async () => {
    const fileSystem = createMemoryFileSystem()
    const place = { fileSystem, folder: '/backup' }
    const bytes = Buffer.from('photo of a ring')
    const sha = sha256Of(bytes)
    await fileSystem.makeFolder('/backup/blobs')
    await writeBlob(place, bytes)
    const [path = ''] = [...fileSystem.files.keys()]
    expect(path).toContain(sha.slice(0, 8))
    fileSystem.put(path, gzipSync(Buffer.from('photo of a dog!')))
    expect(await readBlob(place, sha, bytes.byteLength)).toBeUndefined()
    await writeBlob(place, bytes)
    expect(Buffer.from((await readBlob(place, sha)) ?? []).toString()).toBe('photo of a ring')
  })
})
