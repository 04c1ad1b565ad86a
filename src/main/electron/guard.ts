import type { Session, WebContents } from 'electron'
import { app, shell } from 'electron'
import { appOrigin } from './app-protocol'

const outside = new Set(['mailto:', 'tel:'])

function isOurs(address: string): boolean {
  return address.startsWith(`${appOrigin}/`)
}

/** Opens mail and phone in the system's programs; every other address stays closed. */
export function openOutside(address: string): boolean {
  let protocol: string
  try {
    ;({ protocol } = new URL(address))
  } catch {
    return false
  }
  if (!outside.has(protocol)) return false
  void shell.openExternal(address)
  return true
}

/** Every permission is denied, asked or checked; nothing is downloaded. */
function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** No page leads away from ours, opens a window, or carries a webview. */
function confine(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void }, address: string) => {
    if (!isOurs(address)) event.preventDefault()
  }
  contents.on('will-navigate', (event) => stay(event, event.url))
  contents.on('will-redirect', (event) => stay(event, event.url))
  contents.on('will-frame-navigate', (event) => stay(event, event.url))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}

/** For every page and session this process will ever make. */
export function confineAll(): void {
  app.on('session-created', denyPermissions)
  app.on('web-contents-created', (_event, contents) => confine(contents))
}
