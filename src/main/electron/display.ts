import { BrowserWindow, screen } from 'electron'
import type { Sent } from '../backend/events'
import { displayChangedChannel } from '../../shared/contract/channels'
import { appOrigin } from './app-protocol'
import { lockedPage } from './locked-page'

/** The public number display: one window without a session, which may ask for the numbers and nothing else. */
export type DisplayWindow = {
  /** Opens it, on a screen of its own where there is one; brings it to the front when it is open. */
  readonly open: () => void
  readonly isDisplay: (contentsId: number) => boolean
  /** Of all that happens it is told one thing: other numbers are to be shown. */
  readonly hear: (sent: Sent) => void
  readonly close: () => void
}

type Options = { readonly preload: string; readonly icon: string }

export function createDisplay({ preload, icon }: Options): DisplayWindow {
  let current: BrowserWindow | undefined

  const open = () => {
    if (current !== undefined) {
      if (current.isMinimized()) current.restore()
      current.focus()
      return
    }
    const own = secondScreen()
    const window = new BrowserWindow({
      width: 1280,
      height: 720,
      ...own,
      fullscreen: own !== undefined,
      minWidth: 640,
      minHeight: 400,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: '#f0eae0',
      icon,
      webPreferences: { ...lockedPage, preload },
    })
    current = window
    // The menu's commands are for desks; here it would only stand in the way of the numbers.
    window.removeMenu()
    window.webContents.on('before-input-event', (_event, { type, key }) => {
      if (type !== 'keyDown') return
      if (key === 'F11') window.setFullScreen(!window.isFullScreen())
      if (key === 'Escape') window.setFullScreen(false)
    })
    window.once('ready-to-show', () => window.show())
    window.on('closed', () => {
      current = undefined
    })
    void window.loadURL(`${appOrigin}/display.html`)
  }

  return {
    open,
    isDisplay: (contentsId) => current?.webContents.id === contentsId,
    hear: (sent) => {
      if (sent.channel === 'office:changed' && sent.facts.collections.includes('visits'))
        current?.webContents.send(displayChangedChannel)
    },
    close: () => current?.close(),
  }
}

/** Where the first screen beside the one with the focus begins; undefined: there is only one. */
function secondScreen(): { readonly x: number; readonly y: number } | undefined {
  const focused = BrowserWindow.getFocusedWindow()
  const here = focused === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(focused.getBounds())
  const other = screen.getAllDisplays().find(({ id }) => id !== here.id)
  return other === undefined ? undefined : { x: other.bounds.x, y: other.bounds.y }
}
