import { app, powerMonitor } from 'electron'

type Lifecycle = {
  /** Saves what is still under way; the program ends afterwards. */
  readonly close: () => Promise<void>
  /** The PC is locked or goes to sleep. */
  readonly lock: () => void
  /** Somebody started the program a second time. */
  readonly secondStart: () => void
}

/** Ending waits for the last write, also when the windows are closed one by one. */
export function watchLifecycle({ close, lock, secondStart }: Lifecycle): void {
  let closing: Promise<void> | undefined
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    closing ??= close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', secondStart)
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
}
