import type { WebContents } from 'electron'
import { BrowserWindow } from 'electron'
import { lockedPage } from './locked-page'
import { layOutScript, settleScript } from './paper-measure'
import type { PaperSource } from './paper-source'

/** A page must be laid out and drawn in this time; it takes a few tenths of a second. */
const patienceMs = 30_000
/** Our own scripts run apart from the page, which has none. */
const ownWorld = 71

export type LaidPaper = { readonly contents: WebContents; readonly page: string }

/**
 * Opens a page in a hidden window of its own, does one thing with it and closes it again; rejects when that takes too
 * long. `fresh`: the page is laid out first; a kept one is taken as it is.
 */
export async function withPaper<T>(
  source: PaperSource,
  page: string,
  fresh: boolean,
  act: (paper: LaidPaper) => Promise<T>,
): Promise<T> {
  const { address, withdraw } = source.offer(page)
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { ...lockedPage, session: source.session, backgroundThrottling: false },
  })
  const { webContents: contents } = window
  const work = async () => {
    await contents.loadURL(address)
    const code = fresh ? layOutScript : settleScript
    const answer: unknown = await contents.executeJavaScriptInIsolatedWorld(ownWorld, [{ code }])
    return act({ contents, page: typeof answer === 'string' ? answer : page })
  }
  let patience: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    patience = setTimeout(() => reject(new Error('paper-timeout')), patienceMs)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(patience)
    withdraw()
    if (!window.isDestroyed()) window.destroy()
  }
}
