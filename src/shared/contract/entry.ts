import { z } from 'zod'
import { passwordSchema } from '../domain/credential'
import { deviceLetterSchema, firmFields } from '../domain/firm'
import { personIdSchema } from '../domain/ids'
import type { Role } from '../domain/person'
import type { Finding } from '../domain/fsck'
import { requiredText, shortText } from '../domain/row'
import type { Task } from '../domain/task'
import { request } from './request'
import { requestId } from './request-id'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

export const lookSchema = z.strictObject({
  language: z.enum(languages),
  scheme: z.enum(['light', 'dark', 'auto']),
  contrast: z.enum(['normal', 'more']),
  zoomPercent: z.int().min(80).max(200),
})
export type Look = z.infer<typeof lookSchema>

const secret = z.string().min(1).max(200)

export const entryRequests = {
  'app:status': request('open', z.strictObject({})),
  'app:set-look': request('open', lookSchema),
  'app:new-window': request('open', z.strictObject({})),
  /** Ends this program and starts it again on the sample office; only while no office is set up here. */
  'app:open-sample': request('open', z.strictObject({})),
  'app:check-data': request('data.check', z.strictObject({})),
  'office:create': request(
    'open',
    z.strictObject({
      requestId,
      firm: firmFields,
      manager: z.strictObject({ givenName: shortText, familyName: requiredText, password: passwordSchema }),
      pc: z.strictObject({ letter: deviceLetterSchema, name: requiredText }),
    }),
  ),
  'session:sign-in': request(
    'open',
    z.strictObject({ personId: personIdSchema, by: z.enum(['password', 'pin']), secret }),
  ),
  'session:lock': request('session', z.strictObject({})),
  'session:active': request('session', z.strictObject({})),
  'session:recover': request(
    'open',
    z.strictObject({ requestId, personId: personIdSchema, code: secret, password: passwordSchema }),
  ),
  'session:change-password': request(
    'session',
    z.strictObject({ requestId, current: secret, next: passwordSchema }),
  ),
  'session:set-pin': request('session', z.strictObject({ password: secret, pin: z.string().max(12) })),
}

export type Session = {
  readonly personId: string
  readonly name: string
  readonly initials: string
  readonly role: Role
  readonly tasks: readonly Task[]
  /** The password was set by somebody else and wants changing. */
  readonly temporaryPassword: boolean
  readonly hasPin: boolean
}

export type Doorplate = {
  readonly id: string
  readonly name: string
  readonly initials: string
  readonly role: Role
  /** May reopen with the PIN on this PC today. */
  readonly pinReady: boolean
}

export type Status = {
  readonly phase: 'first-start' | 'sign-in' | 'signed-in'
  readonly version: string
  readonly firmName: string
  readonly pc: { readonly name: string; readonly letter: string } | null
  /** Who can sign in; the person of a locked session stands first. */
  readonly people: readonly Doorplate[]
  readonly lockedFor: string | null
  readonly session: Session | null
  readonly look: Look
  /** `failing`: the last attempt to save failed, the next may succeed; `reason` is the disk's code. */
  readonly store: { readonly mode: 'open' | 'failing' | 'read-only'; readonly reason: string }
  readonly sample: boolean
  /** What everybody of the sample office signs in with; empty in a real office. */
  readonly samplePassword: string
  /** Codes of what the start found and did (words/start). */
  readonly notices: readonly { readonly code: string; readonly detail: string }[]
}

export type EntryAnswers = {
  'app:status': Status
  'app:set-look': Look
  'app:new-window': null
  'app:open-sample': null
  'app:check-data': {
    readonly findings: readonly Finding[]
    readonly records: number
    readonly checkedAt: number
  }
  'office:create': { readonly recoveryCode: string; readonly status: Status }
  'session:sign-in': Status
  'session:lock': Status
  'session:active': null
  'session:recover': { readonly recoveryCode: string; readonly status: Status }
  'session:change-password': null
  'session:set-pin': null
}
