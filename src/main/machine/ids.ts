import { randomBytes } from 'node:crypto'
import type { Clock, Ids } from '../backend/ports'

const timeLetters = 9
const chanceBytes = 10

/** Ids that sort by the moment they were made: 9 base-36 digits of milliseconds, then 80 random bits. */
export function createIds(clock: Clock): Ids {
  return {
    next: () =>
      clock.now().toString(36).padStart(timeLetters, '0') + randomBytes(chanceBytes).toString('hex'),
  }
}
