import { setImmediate } from 'node:timers/promises'

/** Long work in slices: between two of them windows are answered, and a program that is to end can end. */
export type Pace = {
  /** True once the present slice is used up. */
  readonly isDue: () => boolean
  /** Lets everything else have its turn; throws `Abandoned` when the work is no longer wanted. */
  readonly rest: () => Promise<void>
  /** How much is done, 0 to 1. */
  readonly tell: (share: number) => void
}

/** Thrown by `rest`: the program ends, what was begun is left; nothing was changed on disk. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned'
}

/** All in one go, for whoever has nothing else to do. */
export const unpaced: Pace = { isDue: () => false, rest: async () => undefined, tell: () => undefined }

type Paced = Pace & { readonly abandon: () => void }

/** Slices of about `sliceMs` by the monotonic clock; `onPercent` hears each whole percent once. */
export function createPace(sliceMs: number, onPercent: (percent: number) => void): Paced {
  let until = performance.now() + sliceMs
  let isWanted = true
  let told = 0
  return {
    isDue: () => performance.now() >= until,
    rest: async () => {
      await setImmediate()
      if (!isWanted) throw new Abandoned()
      until = performance.now() + sliceMs
    },
    tell: (share) => {
      // The last percent is told by whoever opens the door.
      const percent = Math.min(99, Math.floor(share * 100))
      if (percent <= told) return
      told = percent
      onPercent(percent)
    },
    abandon: () => {
      isWanted = false
    },
  }
}
