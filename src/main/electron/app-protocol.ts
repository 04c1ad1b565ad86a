import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

export const appScheme = 'app'
export const appOrigin = `${appScheme}://durchreiche`

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const noncePlace = '__NONCE__'
const nonceBytes = 16

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** The policy of every page; the nonce is for the styles that the kit and its dialogs write. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The file behind an address, confined to the folder; undefined for anything that leads elsewhere. */
export function fileFor(address: string, folder: string): string | undefined {
  const url = new URL(address)
  if (`${url.protocol}//${url.host}` !== appOrigin) return undefined
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0') || path.includes('\\')) return undefined
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  return file.startsWith(folder + sep) ? file : undefined
}

/** Serves the built renderer under app://durchreiche/, nothing else. */
export function serveApp(folder: string): void {
  protocol.handle(appScheme, async ({ url }) => {
    const file = fileFor(url, folder)
    const contentType = file === undefined ? undefined : contentTypes[extname(file)]
    if (file === undefined || contentType === undefined) return new Response('', { status: 404 })
    try {
      return respond(await readFile(file), contentType)
    } catch {
      return new Response('', { status: 404 })
    }
  })
}

function respond(bytes: Buffer, contentType: string): Response {
  const headers = { 'content-type': contentType, 'x-content-type-options': 'nosniff' }
  if (!contentType.startsWith('text/html')) return new Response(new Uint8Array(bytes), { headers })
  const nonce = randomBytes(nonceBytes).toString('base64')
  const html = bytes.toString('utf8').replaceAll(noncePlace, nonce)
  return new Response(html, { headers: { ...headers, 'content-security-policy': contentPolicy(nonce) } })
}
