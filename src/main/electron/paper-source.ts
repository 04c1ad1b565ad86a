import { createHash, randomUUID } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session } from 'electron'
import { session } from 'electron'
import { appScheme } from './app-protocol'

const origin = `${appScheme}://paper`
const fontAddress = /^\/(inter-[a-z-]+)\.woff2$/

/** Where a paper's page and the font it names come from; nothing else can be reached from there. */
export type PaperSource = {
  readonly session: Session
  /** Offers a page until `withdraw`. */
  readonly offer: (page: string) => { readonly address: string; readonly withdraw: () => void }
}

/** `assets` is the folder with the built renderer's fonts: what is printed has the letters of the screen. */
export function createPaperSource(assets: string): PaperSource {
  const pages = new Map<string, string>()
  // Without `persist:` nothing of a paper is left on the disk.
  const own = session.fromPartition('papers', { cache: false })
  own.protocol.handle(appScheme, async ({ url }) => {
    const { origin: host, pathname } = new URL(url)
    const page = host === origin || url.startsWith(`${origin}/`) ? pages.get(pathname) : undefined
    if (page !== undefined) return pageResponse(page)
    const font = fontAddress.exec(pathname)?.[1]
    const bytes = font === undefined ? undefined : await fontBytes(assets, font)
    if (bytes === undefined) return new Response('', { status: 404 })
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'font/woff2' } })
  })
  return {
    session: own,
    offer: (page) => {
      const path = `/${randomUUID()}`
      pages.set(path, page)
      return { address: `${origin}${path}`, withdraw: () => void pages.delete(path) }
    },
  }
}

async function fontBytes(assets: string, font: string): Promise<Buffer | undefined> {
  const start = `${font}-wght-normal-`
  const file = (await readdir(assets)).find((name) => name.startsWith(start) && name.endsWith('.woff2'))
  return file === undefined ? undefined : readFile(join(assets, file))
}

/** No script, nothing from outside; of the styles only the very text that stands in the page. */
function pageResponse(page: string): Response {
  const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "font-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': policy.join('; '),
    },
  })
}
