import type { BackupKind, BackupRow } from './backup'
import { newestWhole } from './backup'
import { addDays, civilDay, weekdayOfDay } from './calendar'

type Period = {
  readonly name: 'day' | 'week' | 'month'
  /** How many of these periods keep their last backup. */
  readonly count: number
  /** The period a civil day lies in. */
  readonly of: (day: string) => string
}

/** Of each day, week (from Monday) and month of the office's civil time the last backup is kept. */
const keptPeriods: readonly Period[] = [
  { name: 'day', count: 14, of: (day) => day },
  { name: 'week', count: 8, of: (day) => addDays(day, -weekdayOfDay(day)) },
  { name: 'month', count: 24, of: (day) => day.slice(0, 7) },
]

/** Backups made on purpose stay, whatever the day, until so many newer ones stand beside them. */
const keptUntilNewer: Readonly<Record<BackupKind, number>> = {
  daily: 0,
  manual: 3,
  'before-migration': 10,
  'before-restore': 10,
}

/** One made before a restore or a migration stands beside the others: it must not push out what is restored. */
function takesPlace(kind: BackupKind): boolean {
  return kind === 'daily' || kind === 'manual'
}

/**
 * The names of the backups that stay. Counted are periods in which a backup was made, from the newest back, in the
 * order of making and never by the clock: a day that a wrong clock invents takes one place and expires nothing, and
 * periods without a backup take none. Damaged backups neither count nor stay. The newest whole one always stays.
 */
export function backupsToKeep(backups: readonly BackupRow[]): ReadonlySet<string> {
  const whole = backups.filter((one) => one.whole).toSorted((a, b) => b.number - a.number)
  const kept = new Set<string>()
  const newest = newestWhole(whole)
  if (newest !== undefined) kept.add(newest.name)
  for (const { count, of } of keptPeriods) {
    const seen = new Set<string>()
    for (const { name, at } of whole.filter(({ kind }) => takesPlace(kind))) {
      const period = of(civilDay(at))
      if (seen.has(period)) continue
      seen.add(period)
      if (seen.size > count) break
      kept.add(name)
    }
  }
  for (const [newer, { name, kind }] of whole.entries()) if (newer < keptUntilNewer[kind]) kept.add(name)
  return kept
}
