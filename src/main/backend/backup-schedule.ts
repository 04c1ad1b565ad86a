import { isBackupDue } from '../../shared/domain/backup'
import { dayMs, hourMs, minuteMs } from '../../shared/domain/calendar'
import { done } from '../../shared/domain/refusal'
import type { BackupDesk } from './backup-desk'
import { checkOffice, drillBackups } from './backup-tasks'
import type { Ports, Store } from './ports'

const firstLookMs = 2 * minuteMs
const lookMs = 5 * minuteMs
/** Nobody has saved anything for so long. */
const quietMs = minuteMs
/** Then it is done although somebody is always saving. */
const longestWaitMs = 30 * minuteMs
/** After a failure: a full disk is told once, not every few minutes. */
const retryMs = hourMs
const drillEveryMs = 30 * dayMs

/**
 * Looks every few minutes whether something is due and does it at a quiet moment: once per start the check of what is
 * on disk, once a day the backup, once a month the drill.
 */
export function keepBackups(ports: Ports, desk: BackupDesk): void {
  const { clock, timer, storage } = ports
  let isChecked = false
  let watched: Store | undefined
  let lastChangeAt = 0
  let waitingSince: number | undefined
  let nextTryAt = 0

  const watch = (store: Store) => {
    if (watched === store) return
    watched = store
    // Whoever has just started the program is about to work.
    lastChangeAt = clock.now()
    store.onChange(() => {
      lastChangeAt = clock.now()
    })
  }
  const isQuiet = (now: number) => {
    waitingSince ??= now
    return Math.abs(now - lastChangeAt) >= quietMs || now - waitingSince >= longestWaitMs
  }
  const back = async (now: number) => {
    const made = await desk.turn.busyWith('packing', (report) => desk.make('daily', report))
    nextTryAt = made.ok ? 0 : now + retryMs
    const { drill } = await desk.book.read()
    if (!made.ok || (drill !== null && now - drill.at < drillEveryMs)) return
    await desk.turn.busyWith('reading', async (report) => done(await drillBackups(ports, desk, report)))
  }
  const look = async () => {
    const open = storage.current()
    const now = clock.now()
    if (open === undefined || ports.sample || desk.turn.running() !== null) return
    watch(open.store)
    // What lies there is looked at once per start; a stick need not wake up every few minutes.
    if (!isChecked) await desk.lookAgain()
    const { lastAt } = await desk.book.read()
    // A clock that was set back must not keep the next try away for a year.
    const mayTry = now >= nextTryAt || nextTryAt - now > retryMs
    const isDue = mayTry && isBackupDue(lastAt, now)
    if ((!isDue && isChecked) || !isQuiet(now)) return
    waitingSince = undefined
    if (isDue) await back(now)
    if (isChecked) return
    isChecked = true
    await desk.turn.busyWith('checking', () => checkOffice(ports, desk))
  }
  const later = (delayMs: number) => {
    timer.after(delayMs, () => {
      const failed = (error: unknown) => ports.log.error('backup-look-failed', { error: String(error) })
      void look()
        .catch(failed)
        .finally(() => later(lookMs))
    })
  }
  later(firstLookMs)
}
