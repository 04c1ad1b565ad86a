import { z } from 'zod'
import type { Attempts } from '../../shared/domain/attempts'
import { isPinBlocked, noAttempts, waitLeft } from '../../shared/domain/attempts'
import { civilDay } from '../../shared/domain/calendar'
import type { SecretHash } from '../../shared/domain/credential'
import { secretHashSchema } from '../../shared/domain/credential'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { Ports, SmallFiles } from './ports'

const attemptsSchema = z.object({ misses: z.int(), last: z.number() })
const doorSchema = z.object({
  attempts: attemptsSchema,
  pin: secretHashSchema.exactOptional(),
  /** The civil day of the last sign-in with the password here. */
  passwordDay: z.string(),
})
type Door = z.infer<typeof doorSchema>
const fileSchema = z.record(z.string(), doorSchema)

const fileName = 'doors'
const closedDoor: Door = { attempts: noAttempts, passwordDay: '' }

/** Passwords, PINs and the recovery code at this PC: miss counters on disk before every check, PINs with pepper. */
export type Doors = {
  readonly tryPassword: (door: string, secret: string, hash: SecretHash | undefined) => Promise<Outcome<null>>
  readonly tryPin: (personId: string, pin: string) => Promise<Outcome<null>>
  readonly setPin: (personId: string, pin: string) => Promise<void>
  readonly hasPin: (personId: string) => Promise<boolean>
  readonly isPinReady: (personId: string) => Promise<boolean>
  readonly forget: (personId: string) => Promise<void>
}

export function createDoors({
  clock,
  secrets,
  storage,
}: Pick<Ports, 'clock' | 'secrets' | 'storage'>): Doors {
  let doors: Map<string, Door> | undefined

  const file = (): SmallFiles | undefined => storage.current()?.small
  const all = async () => {
    if (doors !== undefined) return doors
    const parsed = fileSchema.safeParse(await file()?.read(fileName))
    doors = new Map(parsed.success ? Object.entries(parsed.data) : [])
    return doors
  }
  const doorOf = async (name: string) => (await all()).get(name) ?? closedDoor
  const save = async (name: string, door: Door) => {
    const next = await all()
    next.set(name, door)
    await file()?.write(fileName, Object.fromEntries(next))
  }

  /** Counts the try on disk, checks, and takes the count back only when the secret was right. */
  const attempt = async (
    name: string,
    wrong: 'wrong-password' | 'wrong-pin',
    check: () => Promise<boolean>,
  ) => {
    const door = await doorOf(name)
    const now = clock.now()
    const waitMs = waitLeft(door.attempts, now)
    if (waitMs > 0) return refuse('wait-before-retry', { waitMs })
    const attempts: Attempts = { misses: door.attempts.misses + 1, last: now }
    await save(name, { ...door, attempts })
    if (!(await check())) return refuse(wrong, { waitMs: waitLeft(attempts, now) })
    return done(null)
  }

  return {
    tryPassword: async (name, secret, hash) => {
      if (hash === undefined) return refuse('no-login')
      const outcome = await attempt(name, 'wrong-password', () => secrets.matches(secret, hash))
      if (!outcome.ok) return outcome
      await save(name, { ...(await doorOf(name)), attempts: noAttempts, passwordDay: civilDay(clock.now()) })
      return outcome
    },
    tryPin: async (personId, pin) => {
      const door = await doorOf(personId)
      const { pin: hash } = door
      const today = civilDay(clock.now())
      if (hash === undefined || door.passwordDay !== today || isPinBlocked(door.attempts)) {
        return refuse('password-needed')
      }
      const outcome = await attempt(personId, 'wrong-pin', () => secrets.matches(secrets.pepper + pin, hash))
      if (outcome.ok) await save(personId, { ...door, attempts: noAttempts })
      return outcome
    },
    setPin: async (personId, pin) =>
      save(personId, { ...(await doorOf(personId)), pin: await secrets.hash(secrets.pepper + pin) }),
    hasPin: async (personId) => (await doorOf(personId)).pin !== undefined,
    isPinReady: async (personId) => {
      const door = await doorOf(personId)
      const today = civilDay(clock.now())
      return door.pin !== undefined && door.passwordDay === today && !isPinBlocked(door.attempts)
    },
    forget: async (personId) => {
      const next = await all()
      next.delete(personId)
      await file()?.write(fileName, Object.fromEntries(next))
    },
  }
}
