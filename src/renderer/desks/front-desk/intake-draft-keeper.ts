/** Saves the last of many values once typing pauses; one save at a time, never an older value after a newer one. */
export type DraftKeeper<T> = {
  readonly keep: (value: T) => void
  /** Saves what is waiting now. */
  readonly flush: () => Promise<void>
  /** What waits is not saved any more. */
  readonly forget: () => void
  /** As forget, for good; resolves when a save under way is over. */
  readonly stop: () => Promise<void>
}

export function createDraftKeeper<T>(pauseMs: number, save: (value: T) => Promise<void>): DraftKeeper<T> {
  let waiting: { readonly value: T } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Promise.resolve()
  let isStopped = false

  const forget = () => {
    clearTimeout(timer)
    waiting = undefined
  }
  const flush = () => {
    clearTimeout(timer)
    const next = waiting
    waiting = undefined
    if (next !== undefined) last = last.then(() => (isStopped ? undefined : save(next.value)))
    return last
  }
  return {
    keep: (value) => {
      if (isStopped) return
      clearTimeout(timer)
      waiting = { value }
      timer = setTimeout(() => void flush(), pauseMs)
    },
    flush,
    forget,
    stop: () => {
      isStopped = true
      forget()
      return last
    },
  }
}
