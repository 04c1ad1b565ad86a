import type { z } from 'zod'
import type { Status } from '../../../shared/contract/entry'
import { requests } from '../../../shared/contract/requests'
import { pinSchema } from '../../../shared/domain/credential'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { createChanges } from '../changes'
import type { Context, OpenContext } from '../context'
import type { Routes } from '../route'
import { atOnce, open, signed, whole } from '../route'
import { statusOf } from '../status'
import { normalCode } from './entry'

export const sessionRoutes: Routes<
  | 'session:sign-in'
  | 'session:lock'
  | 'session:active'
  | 'session:recover'
  | 'session:change-password'
  | 'session:set-pin'
> = {
  'session:sign-in': atOnce(requests['session:sign-in'], async (input, context) => {
    getAhead(input, context)
    return (await whole(context)) ?? signIn(input, context)
  }),
  'session:lock': signed(requests['session:lock'], async (_input, context) => {
    context.sessions.lock(context.window, 'locked')
    return done(await statusOf(context, context.window))
  }),
  'session:active': signed(requests['session:active'], (_input, { sessions, window }) => {
    sessions.stayAwake(window)
    return done(null)
  }),
  'session:recover': open(requests['session:recover'], recover),
  'session:change-password': signed(
    requests['session:change-password'],
    async ({ requestId, current, next }, context) => {
      const proved = await provePassword(context, current)
      if (!proved.ok) return proved
      const password = await context.ports.secrets.hash(next)
      return context.change(requestId, () => {
        const changes = createChanges(context.ports.ids, context.now)
        changes.set('credentials', context.person.id, { password, temporary: null })
        return done({ operations: changes.operations, value: null })
      })
    },
  ),
  'session:set-pin': signed(requests['session:set-pin'], async ({ password, pin }, context) => {
    if (!pinSchema.safeParse(pin).success) return refuse('malformed', { field: 'pin' })
    const proved = await provePassword(context, password)
    if (!proved.ok) return proved
    await context.doors.setPin(context.person.id, pin)
    return done(null)
  }),
}

type SignIn = z.output<(typeof requests)['session:sign-in']['input']>

/** The slow comparison begins while the office is still being read. */
function getAhead({ personId, by, secret }: SignIn, { ports, headStart }: OpenContext): void {
  const phase = ports.storage.phase()
  if (by !== 'password' || phase.kind !== 'opening') return
  const hash = phase.preview.office.tables.credentials.get(personId)?.password
  if (hash !== undefined) headStart.begin(secret, hash)
}

async function signIn({ personId, by, secret }: SignIn, context: OpenContext): Promise<Outcome<Status>> {
  const { doors, sessions, ports, window } = context
  const office = ports.storage.current()?.store.office
  if (office === undefined) return refuse('not-set-up')
  const person = office.tables.persons.get(personId)
  if (person?.active !== true) return refuse('no-login')
  const hash = office.tables.credentials.get(personId)?.password
  const outcome =
    by === 'pin' ? await doors.tryPin(personId, secret) : await doors.tryPassword(personId, secret, hash)
  if (!outcome.ok) return outcome
  if (by === 'password' && hash !== undefined && ports.secrets.isOutdated(hash))
    await rehash(context, personId, secret)
  sessions.signIn(window, { personId, role: person.role })
  return done(await statusOf(context, window))
}

/** Asks for the signed-in person's own password again, before a sensitive act. */
export function provePassword({ doors, office, person }: Context, secret: string): Promise<Outcome<null>> {
  return doors.tryPassword(person.id, secret, office.tables.credentials.get(person.id)?.password)
}

async function rehash({ ports }: OpenContext, personId: string, secret: string): Promise<void> {
  const store = ports.storage.current()?.store
  const password = await ports.secrets.hash(secret)
  const changes = createChanges(ports.ids, ports.clock.now())
  changes.set('credentials', personId, { password })
  await store?.commit({ person: personId, requestId: ports.ids.next() }, () =>
    done({ operations: changes.operations, value: null }),
  )
}

type Recovery = Parameters<
  Parameters<typeof open<(typeof requests)['session:recover']['input'], unknown>>[1]
>[0]

/** The way back in for a manager who forgot the password: the printed code, once; it is replaced by a new one. */
async function recover({ requestId, personId, code, password }: Recovery, context: OpenContext) {
  const { ports, doors, sessions, window } = context
  const store = ports.storage.current()?.store
  const person = store?.office.tables.persons.get(personId)
  if (store === undefined || person?.active !== true) return refuse('no-login')
  if (person.role !== 'manager') return refuse('role-forbids')
  const recovery = store.office.tables.credentials.get('recovery')?.recovery
  const tried = await doors.tryPassword('recovery', normalCode(code), recovery)
  if (!tried.ok) return tried.code === 'wrong-password' ? refuse('wrong-recovery-code', tried.facts) : tried
  const nextCode = ports.secrets.recoveryCode()
  const changes = createChanges(ports.ids, ports.clock.now())
  const hashed = await ports.secrets.hash(password)
  changes.set('credentials', personId, { password: hashed, temporary: null })
  changes.set('credentials', 'recovery', { recovery: await ports.secrets.hash(normalCode(nextCode)) })
  const outcome = await store.commit({ person: personId, requestId }, () =>
    done({ operations: changes.operations, value: null }),
  )
  if (!outcome.ok) return outcome
  await doors.tryPassword(personId, password, hashed)
  sessions.signIn(window, { personId, role: person.role })
  return done({ recoveryCode: nextCode, status: await statusOf(context, window) })
}
