import type { BackupState } from '../../../shared/contract/backup'
import type { BackupList, BackupPart, BackupRow } from '../../../shared/domain/backup'
import { backupParts } from '../../../shared/domain/backup'
import { z } from 'zod'
import { momentWords } from '../../parts/moment-words'
import type { Words } from '../../parts/speech'
import { formatDay, formatQuantity, formatTime } from '../../ui/format'

const halfYearMs = 180 * 86_400_000

/** "heute 10:42", "Fr 20.11., 17:02"; from half a year on with the year. */
export function whenText(at: number, now: number, words: Words): string {
  if (Math.abs(now - at) < halfYearMs) return momentWords(at, now, words)
  return words.t('answer.day', { day: formatDay(at, words.language), time: formatTime(at, words.language) })
}

const steps = [
  { unit: 'gb', bytes: 1e9 },
  { unit: 'mb', bytes: 1e6 },
  { unit: 'kb', bytes: 1e3 },
] as const

/** Bytes as people read them: "12,4 MB", never less than one kB. */
export function sizeText(bytes: number, { t, language }: Words): string {
  const step = steps.find((one) => bytes >= one.bytes) ?? { unit: 'kb', bytes: 1e3 }
  const tenths = Math.max(10, Math.round((bytes / step.bytes) * 10))
  const shown = tenths >= 100 ? Math.round(tenths / 10) * 10 : tenths
  return t(`backup.size.${step.unit}`, { number: formatQuantity(shown * 100, language) })
}

export type PlaceName = 'here' | 'second' | 'chosen'

/** The backups at a place; null: the place is not there. */
export function listAt(state: BackupState, place: PlaceName): BackupList | null {
  if (place === 'here') return state.here
  return (place === 'second' ? state.second?.backups : state.chosen?.backups) ?? null
}

/** The next older backup at a place that has all its files. */
export function olderThan(list: BackupList | null, name: string): BackupRow | undefined {
  const all = list?.backups ?? []
  const at = all.findIndex((one) => one.name === name)
  return all.slice(at + 1).find(({ whole }) => whole)
}

export type Damage = { readonly part: BackupPart; readonly file: string }

const damage = z.object({ part: z.enum(backupParts), file: z.string() })

/** What a refusal names as damaged. */
export function damageIn(facts: unknown): Damage | undefined {
  const parsed = damage.safeParse(facts)
  return parsed.success ? parsed.data : undefined
}
