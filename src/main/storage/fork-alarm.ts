import type { Office } from '../../shared/domain/office'
import type { Fork } from './incoming'
import type { Message } from './message'
import { message } from './message'

/** What people call the PCs that two take themselves for; by id where the office does not know them. */
function namesOf({ tables }: Office, forks: readonly Fork[]): string {
  const devices = [...new Set(forks.map(({ device }) => device))].toSorted()
  return devices
    .map((id) => {
      const pc = tables.devices.get(id)
      return pc === undefined ? id : `${pc.name} (${pc.letter})`
    })
    .join(', ')
}

/**
 * The alarm for lines that disagree under one number: two PCs think they are the same one, as after copying a data
 * folder (engine.md §3, identity). Nothing of it is merged. Undefined: all agree.
 */
export function forkAlarm(office: Office, forks: readonly Fork[]): Message | undefined {
  return forks.length === 0 ? undefined : message('fork', { pcs: namesOf(office, forks) })
}
