import { minuteMs } from '../../shared/domain/calendar'
import type { Role } from '../../shared/domain/person'
import type { Emit } from './events'
import type { Timer } from './ports'

/** Minutes without a key or click until a desk locks itself; the counter stands among strangers. */
const idleMinutes: Record<Role, number> = { 'front-desk': 3, 'back-office': 10, manager: 10 }

type Desk = { readonly personId: string; readonly role: Role }
type Seat = { readonly desk: Desk | undefined; readonly lockedFor: string | null; readonly stop: () => void }

/** Who sits at which window. Locking drops the session; only the person's name stays on the door. */
export type Sessions = {
  readonly signIn: (window: number, desk: Desk) => void
  readonly personAt: (window: number) => string | undefined
  readonly lockedFor: (window: number) => string | null
  readonly lock: (window: number, reason: 'locked' | 'idle') => void
  readonly lockAll: () => void
  /** Ends every session of a person, as when the account was deactivated. */
  readonly expel: (personId: string) => void
  readonly stayAwake: (window: number) => void
  readonly close: (window: number) => void
  readonly present: () => ReadonlySet<string>
}

const emptySeat: Seat = { desk: undefined, lockedFor: null, stop: () => undefined }

export function createSessions(timer: Timer, emit: Emit): Sessions {
  const seats = new Map<number, Seat>()
  const seatAt = (window: number) => seats.get(window) ?? emptySeat

  const sit = (window: number, desk: Desk) => {
    seatAt(window).stop()
    const stop = timer.after(idleMinutes[desk.role] * minuteMs, () => lock(window, 'idle'))
    seats.set(window, { desk, lockedFor: null, stop })
  }
  const lock = (window: number, reason: 'locked' | 'idle') => {
    const seat = seatAt(window)
    if (seat.desk === undefined) return
    seat.stop()
    seats.set(window, { ...emptySeat, lockedFor: seat.desk.personId })
    emit({ channel: 'session:changed', facts: { reason }, window })
  }
  const seated = () => [...seats].filter(([, seat]) => seat.desk !== undefined)

  return {
    signIn: (window, desk) => {
      sit(window, desk)
      emit({ channel: 'session:changed', facts: { reason: 'signed-in' }, window })
    },
    personAt: (window) => seatAt(window).desk?.personId,
    lockedFor: (window) => seatAt(window).lockedFor,
    lock,
    lockAll: () => seated().forEach(([window]) => lock(window, 'locked')),
    expel: (personId) =>
      seated()
        .filter(([, seat]) => seat.desk?.personId === personId)
        .forEach(([window]) => lock(window, 'locked')),
    stayAwake: (window) => {
      const { desk } = seatAt(window)
      if (desk !== undefined) sit(window, desk)
    },
    close: (window) => {
      seatAt(window).stop()
      seats.delete(window)
    },
    present: () => new Set(seated().map(([, seat]) => seat.desk?.personId ?? '')),
  }
}
