import type { Timer } from '../backend/ports'

/** Short enough that a key or a click in between is answered within a frame. */
const sliceMs = 4

/** Does long work in slices between which everything else gets its turn. */
export function runInSlices(
  timer: Timer,
  work: Iterator<undefined, void, undefined>,
  done: () => void,
): void {
  const slice = () => {
    const end = performance.now() + sliceMs
    while (performance.now() < end) {
      if (work.next().done === true) return done()
    }
    timer.after(0, slice)
  }
  timer.after(0, slice)
}
