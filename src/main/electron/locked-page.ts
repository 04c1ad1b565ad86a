import type { WebPreferences } from 'electron'

/** What no page of ours may do, whatever window it is in: no Node, no way out of the sandbox, no webview. */
export const lockedPage = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
} as const satisfies WebPreferences
