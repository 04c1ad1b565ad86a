import type { CheckResult, Drill, DrillResult } from '../../shared/contract/backup'
import { backupParts } from '../../shared/domain/backup'
import type { BackupRow } from '../../shared/domain/backup'
import type { Outcome } from '../../shared/domain/refusal'
import { done } from '../../shared/domain/refusal'
import { z } from 'zod'
import type { BackupDesk } from './backup-desk'
import { shortened } from './backup-memory'
import type { BackupReport, Ports } from './ports'

const damage = z.object({ part: z.enum(backupParts), file: z.string() })

/** Restores the newest and the oldest backup on trial and remembers what came of it; inside `busyWith`. */
export async function drillBackups(ports: Ports, desk: BackupDesk, report: BackupReport): Promise<Drill> {
  const here = await desk.lookAgain()
  const [newest] = here.backups
  const oldest = here.backups.length > 1 ? here.backups.at(-1) : undefined
  const results: DrillResult[] = []
  if (newest !== undefined) results.push(await drillOne(ports, newest, 'newest', report))
  if (oldest !== undefined) results.push(await drillOne(ports, oldest, 'oldest', report))
  const drill = { at: ports.clock.now(), results }
  await desk.book.write({ drill })
  return drill
}

async function drillOne(
  { backups }: Ports,
  { name, at: backupAt }: BackupRow,
  which: DrillResult['which'],
  report: BackupReport,
): Promise<DrillResult> {
  const what = { name, backupAt, which }
  const outcome = await backups.drill({ where: null, name }, report)
  if (outcome.ok) {
    const { records, findings } = outcome.value
    return { ...what, damaged: null, refused: null, records, findings: shortened(findings) }
  }
  const damaged = damage.safeParse(outcome.facts)
  return {
    ...what,
    damaged: damaged.success ? damaged.data : null,
    refused: damaged.success ? null : outcome.code,
    records: 0,
    findings: [],
  }
}

/** Checks the present office on disk and remembers the result; inside `busyWith`. */
export async function checkOffice(ports: Ports, desk: BackupDesk): Promise<Outcome<CheckResult>> {
  const outcome = await ports.backups.check()
  if (!outcome.ok) return outcome
  const { records, findings } = outcome.value
  const check = { at: ports.clock.now(), records, findings: shortened(findings) }
  await desk.book.write({ check })
  return done(check)
}
