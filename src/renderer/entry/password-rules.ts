import { minPasswordLength } from '../../shared/domain/credential'

export type PasswordProblem = 'too-short' | 'different'

/** What keeps a new password, typed twice, from being taken; undefined: nothing. */
export function passwordProblem(password: string, again: string): PasswordProblem | undefined {
  if (password.length < minPasswordLength) return 'too-short'
  return password === again ? undefined : 'different'
}
