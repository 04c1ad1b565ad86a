import { BrowserWindow, screen } from 'electron'
import type { Sent } from '../backend/events'
import { appOrigin } from './app-protocol'
import { lockedPage } from './locked-page'
import type { WindowPlace } from './window-place'
import { visiblePlace } from './window-place'

export type Windows = {
  readonly open: () => BrowserWindow
  readonly isOurs: (contentsId: number) => boolean
  readonly byContents: (contentsId: number) => BrowserWindow | undefined
  readonly send: (sent: Sent) => void
  readonly focusFirst: () => void
  /** No desk is open any more. */
  readonly isEmpty: () => boolean
}

type Options = {
  readonly preload: string
  readonly icon: string
  readonly place: () => WindowPlace | undefined
  readonly onPlace: (place: WindowPlace) => void
  readonly onClosed: (contentsId: number) => void
}

/** The program's windows; each is its own desk with its own session. */
export function createWindows({ preload, icon, place, onPlace, onClosed }: Options): Windows {
  const windows = new Map<number, BrowserWindow>()

  const open = () => {
    const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
    const remembered = windows.size === 0 ? visiblePlace(place(), areas) : undefined
    const window = new BrowserWindow({
      width: 1440,
      height: 900,
      ...remembered?.bounds,
      minWidth: 1024,
      minHeight: 640,
      show: false,
      backgroundColor: '#f0eae0',
      icon,
      webPreferences: { ...lockedPage, preload },
    })
    const { id } = window.webContents
    windows.set(id, window)
    if (remembered?.maximized === true) window.maximize()
    window.once('ready-to-show', () => window.show())
    window.on('close', () => onPlace({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
    window.on('closed', () => {
      windows.delete(id)
      onClosed(id)
    })
    void window.loadURL(`${appOrigin}/index.html`)
    return window
  }

  return {
    open,
    isOurs: (contentsId) => windows.has(contentsId),
    byContents: (contentsId) => windows.get(contentsId),
    send: ({ channel, facts, window }) => {
      for (const [id, target] of windows) {
        if (window === undefined || window === id) target.webContents.send(channel, facts)
      }
    },
    isEmpty: () => windows.size === 0,
    focusFirst: () => {
      const first = [...windows.values()][0]
      if (first?.isMinimized() === true) first.restore()
      first?.focus()
    },
  }
}
