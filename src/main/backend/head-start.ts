import type { SecretHash } from '../../shared/domain/credential'
import type { Secrets } from './ports'

/**
 * Compares one password ahead of time, while the office is still being read. The answer counts only for exactly the
 * hash that was then found in the whole office, and only once.
 */
export type HeadStart = {
  /** Begins a comparison; nothing while another one is under way or unasked for. */
  readonly begin: (secret: string, hash: SecretHash) => void
  /** The secrets, with that answer in front. */
  readonly secrets: Secrets
}

type Ahead = { readonly secret: string; readonly hash: SecretHash; readonly answer: Promise<boolean> }

export function createHeadStart(secrets: Secrets): HeadStart {
  let ahead: Ahead | undefined
  return {
    begin: (secret, hash) => {
      if (ahead !== undefined) return
      const answer = secrets.matches(secret, hash)
      // Whoever asks for it hears of a failure; nobody may ask.
      answer.catch(() => undefined)
      ahead = { secret, hash, answer }
    },
    secrets: {
      ...secrets,
      matches: (secret, hash) => {
        const known = ahead
        ahead = undefined
        const isSame = known?.secret === secret && isSameHash(known.hash, hash)
        return known !== undefined && isSame ? known.answer : secrets.matches(secret, hash)
      },
    },
  }
}

function isSameHash(a: SecretHash, b: SecretHash): boolean {
  return a.hash === b.hash && a.salt === b.salt && a.n === b.n && a.r === b.r && a.p === b.p
}
