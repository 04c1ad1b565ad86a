import type { z } from 'zod'
import type { RequestChannel } from '../../shared/contract/channels'
import type { Request } from '../../shared/contract/request'
import type { Answer } from '../../shared/contract/requests'
import type { Person } from '../../shared/domain/person'
import type { Outcome, Refusal } from '../../shared/domain/refusal'
import { refuse } from '../../shared/domain/refusal'
import { mayDo } from '../../shared/domain/rights'
import type { Context, OpenContext, Shop } from './context'
import { contextOf } from './context'
import { isLargerThan } from './size'

/** A handler with its schema and its guard, ready for whatever a window sends. */
export type Route<A> = (raw: unknown, shop: Shop, window: number) => Promise<Outcome<A>>
export type Routes<C extends RequestChannel> = { readonly [K in C]: Route<Answer<K>> }

type Result<A> = Outcome<A> | Promise<Outcome<A>>

function parse<S extends z.ZodType>({ input, maxBytes }: Request<S>, raw: unknown): Outcome<z.output<S>> {
  if (isLargerThan(raw, maxBytes)) return refuse('oversized', { maxBytes })
  const parsed = input.safeParse(raw)
  if (parsed.success) return { ok: true, value: parsed.data }
  // Paths and rule names only: what was typed does not go back or into a log.
  return refuse('malformed', {
    issues: parsed.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message })),
  })
}

/** A route that is answered even while the office is still being read. */
export function atOnce<S extends z.ZodType, A>(
  request: Request<S>,
  handle: (input: z.output<S>, context: OpenContext) => Result<A>,
): Route<A> {
  return async (raw, shop, window) => {
    const input = parse(request, raw)
    return input.ok ? handle(input.value, { ...shop, window }) : input
  }
}

/** A route that any window of ours may call; it waits for the whole office. */
export function open<S extends z.ZodType, A>(
  request: Request<S>,
  handle: (input: z.output<S>, context: OpenContext) => Result<A>,
): Route<A> {
  return atOnce(request, async (input, context): Promise<Outcome<A>> => {
    const refused = await whole(context)
    return refused ?? handle(input, context)
  })
}

/** Waits until the whole office is read; a refusal when it must not be opened. */
export async function whole({ ports }: Shop): Promise<Refusal | undefined> {
  if (ports.storage.phase().kind === 'opening') await ports.storage.ready()
  return ports.storage.phase().kind === 'stopped' ? refuse('not-opened') : undefined
}

/** A route for somebody signed in who may do what the request needs: parse, who, may, then the handler. */
export function signed<S extends z.ZodType, A>(
  request: Request<S>,
  handle: (input: z.output<S>, context: Context) => Result<A>,
): Route<A> {
  return async (raw, shop, window) => {
    const input = parse(request, raw)
    if (!input.ok) return input
    const stopped = await whole(shop)
    if (stopped !== undefined) return stopped
    const storage = shop.ports.storage.current()
    if (storage === undefined) return refuse('not-set-up')
    const person = storage.store.office.tables.persons.get(shop.sessions.personAt(window) ?? '')
    if (person?.active !== true) return nobody(shop, window)
    return (
      may(request, input.value, person) ??
      release(storage, handle(input.value, contextOf(shop, window, storage, person)))
    )
  }
}

function nobody(shop: Shop, window: number): Refusal {
  return refuse(shop.sessions.lockedFor(window) === null ? 'not-signed-in' : 'locked')
}

function may<S extends z.ZodType>(
  { needs }: Request<S>,
  input: z.output<S>,
  person: Person,
): Refusal | undefined {
  const task = typeof needs === 'function' ? needs(input) : needs
  if (task === 'session' || task === 'open') return undefined
  return mayDo(person.role, task) ? undefined : refuse('role-forbids', { task })
}

/** What a handler read may be staged only; it leaves main after the disk has it, or not at all. */
async function release<A>({ store }: { store: Context['store'] }, result: Result<A>): Promise<Outcome<A>> {
  const outcome = await result
  if (!outcome.ok) return outcome
  return (await store.settled()) ?? outcome
}
