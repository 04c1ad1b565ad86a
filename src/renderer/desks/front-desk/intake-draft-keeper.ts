/**
 * Saves the newest of many values at most `pauseMs` after the first that is not saved yet, however fast somebody types;
 * one save at a time, never an older value after a newer one.
 */
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
  let running: Promise<void> | undefined
  let isStopped = false

  const forget = () => {
    clearTimeout(timer)
    timer = undefined
    waiting = undefined
  }
  const saveAll = async () => {
    while (waiting !== undefined && !isStopped) {
      const { value } = waiting
      waiting = undefined
      await save(value)
    }
    running = undefined
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (running === undefined && waiting !== undefined) running = saveAll()
    return running ?? Promise.resolve()
  }
  return {
    keep: (value) => {
      if (isStopped) return
      waiting = { value }
      timer ??= setTimeout(() => void flush(), pauseMs)
    },
    flush,
    forget,
    stop: () => {
      isStopped = true
      forget()
      return running ?? Promise.resolve()
    },
  }
}
