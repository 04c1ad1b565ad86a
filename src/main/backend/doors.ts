import { z } from 'zod'
import type { Attempts } from '../../shared/domain/attempts'
import { isPinBlocked, noAttempts, waitLeft } from '../../shared/domain/attempts'
import { civilDay } from '../../shared/domain/calendar'
import type { SecretHash } from '../../shared/domain/credential'
import { secretHashSchema } from '../../shared/domain/credential'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { Ports, StorageHolder } from './ports'

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

export function createDoors(ports: Pick<Ports, 'clock' | 'secrets' | 'storage'>): Doors {
  const { clock, secrets } = ports
  const book = createDoorBook(ports.storage)
  const inTurn = createTurns()

  /** Counts the try on disk, checks, and takes the count back only when the secret was right. */
  const attempt = async (
    name: string,
    wrong: 'wrong-password' | 'wrong-pin',
    check: () => Promise<boolean>,
  ): Promise<Outcome<null>> => {
    const door = await book.read(name)
    const now = clock.now()
    const waitMs = waitLeft(door.attempts, now)
    if (waitMs > 0) return refuse('wait-before-retry', { waitMs })
    const attempts: Attempts = { misses: door.attempts.misses + 1, last: now }
    await book.write(name, { ...door, attempts })
    if (!(await check())) return refuse(wrong, { waitMs: waitLeft(attempts, now) })
    return done(null)
  }
  const isReady = ({ pin, passwordDay, attempts }: Door) =>
    pin !== undefined && passwordDay === civilDay(clock.now()) && !isPinBlocked(attempts)

  return {
    tryPassword: (name, secret, hash) =>
      inTurn(async () => {
        if (hash === undefined) return refuse('no-login')
        const outcome = await attempt(name, 'wrong-password', () => secrets.matches(secret, hash))
        if (!outcome.ok) return outcome
        const passwordDay = civilDay(clock.now())
        await book.write(name, { ...(await book.read(name)), attempts: noAttempts, passwordDay })
        return outcome
      }),
    tryPin: (personId, pin) =>
      inTurn(async () => {
        const door = await book.read(personId)
        const { pin: hash } = door
        if (hash === undefined || !isReady(door)) return refuse('password-needed')
        const outcome = await attempt(personId, 'wrong-pin', () =>
          secrets.matches(secrets.pepper + pin, hash),
        )
        if (outcome.ok) await book.write(personId, { ...door, attempts: noAttempts })
        return outcome
      }),
    setPin: async (personId, pin) => {
      const hash = await secrets.hash(secrets.pepper + pin)
      await book.write(personId, { ...(await book.read(personId)), pin: hash })
    },
    hasPin: async (personId) => (await book.read(personId)).pin !== undefined,
    isPinReady: async (personId) => isReady(await book.read(personId)),
    forget: book.remove,
  }
}

/** One try after the other: a hundred at once must not all see the same count of misses. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act)
    last = mine.catch(() => undefined)
    return mine
  }
}

type DoorBook = {
  readonly read: (name: string) => Promise<Door>
  readonly write: (name: string, door: Door) => Promise<void>
  readonly remove: (name: string) => Promise<void>
}

/** The doors of this PC in one small durable file. */
function createDoorBook(storage: StorageHolder): DoorBook {
  let doors: Map<string, Door> | undefined
  const all = async () => {
    if (doors !== undefined) return doors
    const parsed = fileSchema.safeParse(await storage.small()?.read(fileName))
    doors = new Map(parsed.success ? Object.entries(parsed.data) : [])
    return doors
  }
  const save = async (next: Map<string, Door>) => storage.small()?.write(fileName, Object.fromEntries(next))
  return {
    read: async (name) => (await all()).get(name) ?? closedDoor,
    write: async (name, door) => {
      await save((await all()).set(name, door))
    },
    remove: async (name) => {
      const next = await all()
      next.delete(name)
      await save(next)
    },
  }
}
