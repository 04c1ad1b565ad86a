import { randomInt, scrypt, timingSafeEqual, randomBytes } from 'node:crypto'
import type { Secrets } from '../backend/ports'
import type { SecretHash } from '../../shared/domain/credential'

/** scrypt parameters of today (OWASP password storage cheat sheet); stored with each hash so that they can grow. */
const today = { n: 2 ** 17, r: 8, p: 1 }
const keyBytes = 32
const saltBytes = 16

/** No O, I, L and U, 0 and 1: what is read out or written down must come back the same. */
const codeLetters = 'ABCDEFGHJKMNPQRSTVWX23456789'
const codeGroups = 4
const groupLetters = 5

type Cost = { readonly n: number; readonly r: number; readonly p: number }

function derive(secret: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  // Node's default maxmem (32 MiB) is below 128 · n · r bytes and would throw.
  const maxmem = 256 * n * r
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, keyBytes, { N: n, r, p, maxmem }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

/** Passwords, PINs and recovery codes with Node's own scrypt; runs off the main thread. */
export function createSecrets(pepper: string, cost: Cost = today): Secrets {
  return {
    hash: async (secret) => {
      const salt = randomBytes(saltBytes)
      const key = await derive(secret, salt, cost)
      return { scheme: 'scrypt', ...cost, salt: salt.toString('base64'), hash: key.toString('base64') }
    },
    matches: async (secret, { salt, hash, n, r, p }: SecretHash) => {
      const key = await derive(secret, Buffer.from(salt, 'base64'), { n, r, p })
      const wanted = Buffer.from(hash, 'base64')
      return key.length === wanted.length && timingSafeEqual(key, wanted)
    },
    isOutdated: ({ n, r, p }) => n < cost.n || r < cost.r || p < cost.p,
    recoveryCode: () =>
      Array.from({ length: codeGroups }, () =>
        Array.from({ length: groupLetters }, () => codeLetters[randomInt(codeLetters.length)]).join(''),
      ).join('-'),
    pepper,
  }
}
