import { describe, expect, it } from 'vitest'
import type { BackupKind, BackupRow } from '../../../src/shared/domain/backup'
import { isBackupDue } from '../../../src/shared/domain/backup'
import { backupsToKeep } from '../../../src/shared/domain/backup-keeping'
import { addDays, dayMs, hourMs, momentOf } from '../../../src/shared/domain/calendar'

function aBackup(number: number, at: number, over: Partial<BackupRow> = {}): BackupRow {
  const facts = { kind: 'daily' as const, program: '1', bytes: 1, newestEntryAt: at, whole: true }
  return { name: `b${number}`, number, at, ...facts, ...over }
}

/** One each evening, from the oldest to the newest. */
function everyEvening(days: number, first = '2026-01-01', from = 1): BackupRow[] {
  return Array.from({ length: days }, (_, i) => aBackup(from + i, momentOf(addDays(first, i), 1_080)))
}

/** As the program does it: after each backup what is no longer kept is gone. */
function livedThrough(all: readonly BackupRow[]): BackupRow[] {
  let there: BackupRow[] = []
  for (const one of all) {
    const now = [...there, one]
    const kept = backupsToKeep(now)
    there = now.filter(({ name }) => kept.has(name))
  }
  return there
}

describe('which backups stay', () => {
  it('14 days, 8 weeks and 24 months, the last of each, after three years of evenings', () => {
    const all = everyEvening(3 * 365)
    const days = livedThrough(all).map(({ at }) => new Date(at + 2 * hourMs).toISOString().slice(0, 10))
    expect(days.slice(-14)).toEqual(Array.from({ length: 14 }, (_, i) => addDays('2028-12-17', i)))
    // Before those: Sundays of the weeks, then the last days of the months.
    const weeks = ['2028-11-12', '2028-11-19', '2028-11-26', '2028-11-30', '2028-12-03', '2028-12-10']
    expect(days.slice(-20, -14)).toEqual(weeks)
    expect(days[0]).toBe('2027-01-31')
    expect(days.filter((day) => addDays(day, 1).endsWith('-01'))).toHaveLength(23)
  })

  it('of several on one day the last by making, not the one with the latest hour', () => {
    const noon = momentOf('2026-03-02', 720)
    const kept = backupsToKeep([aBackup(1, noon + hourMs), aBackup(2, noon)])
    expect([...kept]).toEqual(['b2'])
  })

  it('a civil day of the office ends at its own midnight, not at that of UTC', () => {
    // 00:30 on the 2nd in Germany is 23:30 on the 1st in UTC.
    const late = momentOf('2026-03-01', 1_410)
    const early = momentOf('2026-03-02', 30)
    expect(backupsToKeep([aBackup(1, late), aBackup(2, early)]).size).toBe(2)
  })

  it('the newest whole one stays, and damaged ones push nothing out', () => {
    const good = aBackup(1, momentOf('2026-01-01'))
    const damaged = everyEvening(40, '2026-02-01', 2).map((one) => ({ ...one, whole: false }))
    expect([...backupsToKeep([good, ...damaged])]).toEqual(['b1'])
  })

  it('nothing is kept by an empty list, and nothing invented', () => {
    expect(backupsToKeep([]).size).toBe(0)
  })

  it.each<[BackupKind, number]>([
    ['manual', 3],
    ['before-migration', 10],
    ['before-restore', 10],
  ])('%s stays on a day of many until %i newer ones stand beside it', (kind, count) => {
    const noon = momentOf('2026-03-02', 720)
    const first = aBackup(1, noon, { kind })
    const later = (n: number) => Array.from({ length: n }, (_, i) => aBackup(i + 2, noon + i + 1))
    // Whatever day it was made on.
    expect(backupsToKeep([{ ...first, kind: 'daily' }, ...later(1)]).has('b1')).toBe(false)
    expect(backupsToKeep([first, ...later(count - 1)]).has('b1')).toBe(true)
    expect(backupsToKeep([first, ...later(count)]).has('b1')).toBe(false)
  })
})

describe('one made before a restore', () => {
  it('does not push out the one of the same day that is being restored', () => {
    const noon = momentOf('2026-03-02', 720)
    const kept = backupsToKeep([aBackup(1, noon), aBackup(2, noon + 1, { kind: 'before-restore' })])
    expect([...kept].toSorted()).toEqual(['b1', 'b2'])
  })
})

describe('a wrong clock', () => {
  const before = everyEvening(60, '2026-09-01')
  const wrong = (number: number, at: number) => aBackup(number, at)

  it.each([
    ['a year ahead', 365 * dayMs],
    ['a year back', -365 * dayMs],
    ['twenty years ahead', 20 * 365 * dayMs],
    ['to 1970', undefined],
  ])('%s for an evening and back expires nothing but the one place it takes', (_name, jumpMs) => {
    const last = before.at(-1)?.at ?? 0
    const jumped = wrong(61, jumpMs === undefined ? 1 : last + dayMs + jumpMs)
    const after = everyEvening(3, '2026-11-01', 62)
    const kept = new Set(livedThrough([...before, jumped, ...after]).map(({ name }) => name))
    const straight = livedThrough([...before, ...after]).map(({ name }) => name)
    // The wrong evening counts as one of the 14 days, 8 weeks and 24 months; the rest is as without it.
    const lost = straight.filter((name) => !kept.has(name))
    expect(lost.length).toBeLessThanOrEqual(2)
    for (const { name } of [...before.slice(-10), ...after]) expect(kept.has(name)).toBe(true)
    expect(kept.has('b61')).toBe(true)
  })

  it('that stays a year ahead for a month never removes the newest ones made after it is set right', () => {
    const ahead = everyEvening(30, '2027-11-01', 61)
    const after = everyEvening(10, '2026-12-01', 91)
    const kept = livedThrough([...before, ...ahead, ...after]).map(({ name }) => name)
    for (const { name } of after) expect(kept).toContain(name)
  })
})

describe('when a backup is due', () => {
  const now = momentOf('2026-03-02', 720)
  it('after a day, with none at all, and when the last one lies in the future', () => {
    expect(isBackupDue(null, now)).toBe(true)
    expect(isBackupDue(now - dayMs + 1, now)).toBe(false)
    expect(isBackupDue(now - dayMs, now)).toBe(true)
    expect(isBackupDue(now + 1, now)).toBe(true)
  })
})
