import { describe, expect, it } from 'vitest'
import { createHeadStart } from '../../../src/main/backend/head-start'
import type { SecretHash } from '../../../src/shared/domain/credential'

const hash: SecretHash = { scheme: 'scrypt', n: 1, r: 1, p: 1, salt: 'salt', hash: 'right' }

function counted() {
  const asked: string[] = []
  const headStart = createHeadStart({
    hash: async () => hash,
    matches: async (secret, against) => {
      asked.push(secret)
      return secret === against.hash
    },
    isOutdated: () => false,
    recoveryCode: () => '',
    pepper: '',
  })
  return { asked, ...headStart }
}

describe('a comparison ahead of time', () => {
  it('is not made twice (a sign-in that waits for scrypt after waiting for the office)', async () => {
    const { asked, begin, secrets } = counted()
    begin('right', hash)
    expect(await secrets.matches('right', hash)).toBe(true)
    expect(asked).toEqual(['right'])
  })

  it('does not count for another hash (a password that was changed behind the preview)', async () => {
    const { begin, secrets } = counted()
    begin('right', hash)
    expect(await secrets.matches('right', { ...hash, hash: 'other' })).toBe(false)
    expect(await secrets.matches('right', { ...hash, salt: 'other' })).toBe(true)
  })

  it('does not count for another password, and only once', async () => {
    const { asked, begin, secrets } = counted()
    begin('right', hash)
    expect(await secrets.matches('wrong', hash)).toBe(false)
    expect(await secrets.matches('right', hash)).toBe(true)
    expect(asked).toEqual(['right', 'wrong', 'right'])
  })

  it('makes one at a time (a hundred begun at once take all the memory)', async () => {
    const { asked, begin } = counted()
    for (let i = 0; i < 100; i++) begin(`guess ${i}`, hash)
    expect(asked).toHaveLength(1)
  })
})
