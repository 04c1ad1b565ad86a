import { deviceLetters } from '../../shared/domain/firm'
import type { Office } from '../../shared/domain/office'
import type { Identity, Witness } from './identity'
import type { Position } from './stream'

/** The first letter that no PC uses or used and no number ever began with; the last one when all are taken. */
export function freeLetter(office: Office, used: readonly string[]): string {
  const taken = new Set([...office.derived.counters.keys()].map((series) => series.slice(0, 1)))
  for (const letter of used) taken.add(letter)
  for (const { letter } of office.tables.devices.values()) taken.add(letter)
  return [...deviceLetters].find((letter) => !taken.has(letter)) ?? deviceLetters.slice(-1)
}

/** True when the journal ends before what this PC has seen of it: an older copy was put in its place. */
export function isRolledBack(position: Position, witness: Witness | undefined): boolean {
  if (witness === undefined) return false
  const { epoch, seq, hash } = witness.head
  if (epoch !== position.epoch) return epoch > position.epoch
  if (seq !== position.seq) return seq > position.seq
  return hash !== position.hash
}

export type BranchReason = 'other-machine' | 'rolled-back' | 'older-identity'

/** Why this PC must go on in a new epoch, so that two journals never share a number; undefined: it need not. */
export function reasonToBranch(
  identity: Identity,
  position: Position,
  rolledBack: boolean,
  machine: string,
): BranchReason | undefined {
  if (rolledBack) return 'rolled-back'
  if (identity.epoch < position.epoch) return 'older-identity'
  return identity.machine === machine ? undefined : 'other-machine'
}
