import type { BackupPreview, BackupState, Drill } from '../../../shared/contract/backup'
import type { Parsed } from '../../../shared/contract/requests'
import { requests } from '../../../shared/contract/requests'
import { fullName } from '../../../shared/domain/person'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { bring } from '../backup-desk'
import { drillBackups } from '../backup-tasks'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { provePassword } from './sessions'

/** Long enough for the answer to reach the window. */
const restartMs = 1_500

export const backupRoutes: Routes<
  | 'backup:state'
  | 'backup:make'
  | 'backup:set-place'
  | 'backup:drop-place'
  | 'backup:choose'
  | 'backup:preview'
  | 'backup:drill'
  | 'backup:restore'
> = {
  'backup:state': signed(requests['backup:state'], async (_input, { backups }) =>
    done(await backups.state()),
  ),
  'backup:make': signed(requests['backup:make'], (_input, { backups }) =>
    backups.turn.busyWith('packing', (report) => backups.make('manual', report)),
  ),
  'backup:set-place': signed(requests['backup:set-place'], (_input, context) => setPlace(context)),
  'backup:drop-place': signed(requests['backup:drop-place'], async (_input, { backups }) => {
    await backups.book.write({ place: null, copiedAt: null, placeFailure: null })
    return done(await backups.state())
  }),
  'backup:choose': signed(requests['backup:choose'], (_input, context) => choose(context)),
  'backup:preview': signed(requests['backup:preview'], (input, context) => preview(context, input)),
  'backup:drill': signed(requests['backup:drill'], (_input, { backups, ports }): Promise<Outcome<Drill>> =>
    backups.turn.busyWith('reading', async (report) => done(await drillBackups(ports, backups, report))),
  ),
  'backup:restore': signed(requests['backup:restore'], (input, context) => restore(context, input)),
}

/** The folder that daily backups are brought to as well; the newest one goes there at once. */
async function setPlace({ backups, ports, window }: Context): Promise<Outcome<BackupState | null>> {
  const chosen = await ports.desktop.chooseFolder(window)
  if (chosen === undefined) return done(null)
  const outcome = await backups.turn.busyWith('copying', async () => {
    const claimed = await ports.backups.claim(chosen.path)
    if (!claimed.ok) return claimed
    const { value: folder } = claimed
    const place = { name: chosen.name, folder }
    await backups.book.write({ place, copiedAt: null, placeFailure: null })
    await bring(ports, backups.book, backups.turn, place)
    return done(null)
  })
  return outcome.ok ? done(await backups.state()) : outcome
}

async function choose({ backups, ports, window }: Context): Promise<Outcome<BackupState | null>> {
  const chosen = await ports.desktop.chooseFolder(window)
  if (chosen === undefined) return done(null)
  const found = await ports.backups.find(chosen.path)
  if (!found.ok) return found
  backups.choose({ name: chosen.name, folder: found.value })
  return done(await backups.state())
}

async function preview(
  { backups, ports }: Context,
  { place, name }: Parsed<'backup:preview'>,
): Promise<Outcome<BackupPreview>> {
  const backup = await backups.find(place, name)
  if (!backup.ok) return backup
  return backups.turn.busyWith('reading', (report) => ports.backups.preview(backup.value, report))
}

/**
 * The manager's password, the restored office written out and checked, a backup of today, and only then the plan: until
 * that is on disk the next start finds the office of today.
 */
async function restore(
  context: Context,
  { place, name, password, reason }: Parsed<'backup:restore'>,
): Promise<Outcome<null>> {
  const { backups, ports, person } = context
  if (backups.turn.running() !== null) return refuse('backup-running')
  const proved = await provePassword(context, password)
  if (!proved.ok) return proved
  const backup = await backups.find(place, name)
  if (!backup.ok) return backup
  const { value: id } = backup
  const outcome = await backups.turn.busyWith('preparing', async (report) => {
    const { here, second, chosen } = await backups.state()
    const lists = { here, second: second?.backups, chosen: chosen?.backups }
    const backupAt = lists[place]?.backups.find((one) => one.name === name)?.at ?? 0
    const prepared = await ports.backups.prepare(id, report)
    if (!prepared.ok) return prepared
    const safe = await backups.make('before-restore', report)
    const planned = safe.ok ? await ports.backups.plan(id) : safe
    if (!planned.ok) {
      await ports.backups.drop()
      return planned
    }
    const by = fullName(person)
    await backups.book.write({ restored: { at: ports.clock.now(), by, reason, backupAt } })
    return done(null)
  })
  if (outcome.ok) ports.timer.after(restartMs, ports.desktop.restart)
  return outcome
}
