import { requests } from '../../../shared/contract/requests'
import { done, refuse } from '../../../shared/domain/refusal'
import { fsck } from '../../../shared/domain/fsck'
import { createChanges } from '../changes'
import type { OpenContext } from '../context'
import type { Routes } from '../route'
import { atOnce, open, signed } from '../route'
import { isUnmanned, statusOf } from '../status'
import { personIdSchema } from '../../../shared/domain/ids'

export const entryRoutes: Routes<
  'app:status' | 'app:set-look' | 'app:new-window' | 'app:open-sample' | 'app:check-data' | 'office:create'
> = {
  'app:status': atOnce(requests['app:status'], async (_input, context) =>
    context.ports.storage.phase().kind === 'stopped'
      ? refuse('not-opened')
      : done(await statusOf(context, context.window)),
  ),
  'app:set-look': open(requests['app:set-look'], async (look, { settings, ports, emit }) => {
    ports.desktop.speak(look.language)
    const kept = await settings.setLook(look)
    emit({ channel: 'session:changed', facts: { reason: 'look' } })
    return done(kept)
  }),
  'app:new-window': atOnce(requests['app:new-window'], (_input, { ports }) => {
    ports.desktop.openWindow()
    return done(null)
  }),
  'app:open-sample': open(requests['app:open-sample'], (_input, { ports }) => {
    if (ports.storage.current() !== undefined) return refuse('already-set-up')
    ports.desktop.openSample()
    return done(null)
  }),
  'app:check-data': signed(requests['app:check-data'], async (_input, { office, now, files }) => {
    const { findings, files: named } = fsck(office)
    const missing: string[] = []
    for (const hash of named) if (!(await files.has(hash))) missing.push(hash)
    const all =
      missing.length === 0 ? findings : [...findings, { code: 'file-missing' as const, ids: missing }]
    const records = Object.values(office.tables).reduce((sum, table) => sum + table.size, 0)
    return done({ findings: all, records, checkedAt: now })
  }),
  'office:create': open(requests['office:create'], async (input, context) => {
    const store = context.ports.storage.current()?.store
    if (store !== undefined && !isUnmanned(store.office)) return refuse('already-set-up')
    return found(input, context)
  }),
}

type Founding = Parameters<
  Parameters<typeof open<(typeof requests)['office:create']['input'], unknown>>[1]
>[0]

/** The first start: firm, first manager with recovery code, this PC's letter; signs the manager in. */
async function found({ requestId, firm, manager, pc }: Founding, context: OpenContext) {
  const { ports, sessions, doors, settings, window } = context
  const { secrets, ids, clock } = ports
  const recoveryCode = secrets.recoveryCode()
  const [password, recovery] = await Promise.all([
    secrets.hash(manager.password),
    secrets.hash(normalCode(recoveryCode)),
  ])
  const look = await settings.look()
  const { store } = ports.storage.current() ?? (await ports.storage.found(pc))
  const personId = ids.next()
  const changes = createChanges(ids, clock.now())
  changes.set('devices', store.device.id, { ...pc, epoch: store.device.epoch })
  changes.set('firm', 'firm', { ...firm })
  const { givenName, familyName } = manager
  changes.set('persons', personId, {
    givenName,
    familyName,
    role: 'manager',
    areas: ['management'],
    active: true,
  })
  changes.set('credentials', personId, { password })
  changes.set('credentials', 'recovery', { recovery })
  const outcome = await store.commit({ person: personId, requestId }, (office) =>
    isUnmanned(office) ? done({ operations: changes.operations, value: null }) : refuse('already-set-up'),
  )
  if (!outcome.ok) return outcome
  await settings.setLook(look)
  await doors.tryPassword(personId, manager.password, password)
  sessions.signIn(window, { personId: personIdSchema.parse(personId), role: 'manager' })
  return done({ recoveryCode, status: await statusOf(context, window) })
}

/** A recovery code as it is compared: capitals and digits only, so that spaces and hyphens do not matter. */
export function normalCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
