import type { Timer } from '../backend/ports'
import type { Catalogue } from './catalogue'
import { runInSlices } from './slices'

/** Keeps every catalogue's segment new enough, one catalogue at a time; the answer looks whether one needs it. */
export function createKeeper(timer: Timer, catalogues: readonly Catalogue[]): () => void {
  let isRunning = false
  const keep = () => {
    const due = isRunning ? undefined : catalogues.find((catalogue) => catalogue.needsBuild())
    if (due === undefined) return
    isRunning = true
    runInSlices(timer, due.build(), () => {
      isRunning = false
      keep()
    })
  }
  return keep
}
