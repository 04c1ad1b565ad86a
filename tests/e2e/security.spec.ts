import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { requestChannels } from '../../src/shared/contract/channels'
import { foundOffice, hire, signIn } from './support/entry'
import type { Program } from './support/program'
import { ask, expect, startProgram, test } from './support/program'
import { launchOptions } from './support/runtime'
import { openedOutside, refusedForeigners, stubOpenExternal, watchNavigation } from './support/rim'

const home = 'app://durchreiche/index.html'
const foreign = Object.fromEntries(requestChannels.map((channel) => [channel, 'foreign-frame']))

test.describe('a window @security', () => {
  let folder = ''
  let program: Program
  let page: Page

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'durchreiche-security-'))
    program = await startProgram(join(folder, 'office'))
    page = program.page
  })
  test.afterAll(async () => {
    await program.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('is given no permission, whether it asks or only looks', async () => {
    const answers = await page.evaluate(async () => {
      const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')
      const refusal = (promise: Promise<unknown>) => promise.then(() => 'given', nameOf)
      const looked = await Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone'] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      )
      return {
        looked,
        notification: await Notification.requestPermission(),
        camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
        screen: await refusal(navigator.mediaDevices.getDisplayMedia({ video: true })),
        clipboard: await refusal(navigator.clipboard.readText()),
        place: await new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            ({ code }) => resolve(code),
          )
        }),
      }
    })
    expect(answers).toEqual({
      looked: ['denied', 'denied', 'denied', 'denied'],
      notification: 'denied',
      camera: expect.stringMatching(/^(NotAllowedError|NotFoundError)$/),
      screen: expect.stringMatching(/^(NotAllowedError|InvalidStateError|NotSupportedError)$/),
      clipboard: 'NotAllowedError',
      place: 1,
    })
  })

  test('cannot be led to another address', async () => {
    await watchNavigation(program.app)
    for (const address of [
      'https://example.invalid/',
      'app://elsewhere/index.html',
      'file:///etc/hostname',
    ]) {
      await page.evaluate((to) => location.assign(to), address)
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      )
      expect(page.url(), address).toBe(home)
    }
    // What leads to the disk is stopped in the page already.
    const tried = () => program.app.evaluate(() => Reflect.get(globalThis, 'navigations'))
    await expect.poll(tried).toEqual([
      { url: 'https://example.invalid/', prevented: true },
      { url: 'app://elsewhere/index.html', prevented: true },
    ])
    expect((await ask(page, 'app:status', {})).ok).toBe(true)
  })

  test('follows no redirect', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const outcome = await program.app.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false })
      const loaded = await window.loadURL(url).then(
        () => 'loaded',
        () => 'stopped',
      )
      window.destroy()
      return loaded
    }, `http://127.0.0.1:${port}/start`)
    await new Promise((resolve) => server.close(resolve))
    expect(outcome).toBe('stopped')
    expect(asked).toEqual(['/start'])
  })

  test('opens no window; only mail and phone leave for the system', async () => {
    await stubOpenExternal(program.app)
    const addresses = [
      'mailto:post@druckerei-am-markt.example',
      'tel:+49761123450',
      'https://example.invalid/',
      'http://example.invalid/',
      'file:///etc/hostname',
      'smb://example.invalid/share',
      'ms-settings:privacy',
      'app://durchreiche/index.html',
      'about:blank',
    ]
    const opened = await page.evaluate(
      (all) => all.map((address) => window.open(address) === null),
      addresses,
    )
    expect(opened).toEqual(addresses.map(() => true))
    expect(await openedOutside(program.app)).toEqual(addresses.slice(0, 2))
    expect(program.app.windows()).toHaveLength(1)
  })

  test('carries no webview and no frame', async () => {
    const blocked = await page.evaluate(async () => {
      const violation = new Promise((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective }) => resolve(effectiveDirective),
          { once: true },
        )
      })
      const webview = document.createElement('webview')
      webview.setAttribute('src', 'https://example.invalid/')
      const frame = document.createElement('iframe')
      frame.src = '/index.html'
      const settled = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(webview, frame)
      await settled
      const seen = {
        violation: await violation,
        isWebview: 'getWebContentsId' in webview,
        isReadable: frame.contentDocument !== null,
      }
      frame.remove()
      webview.remove()
      return seen
    })
    expect(blocked).toEqual({ violation: 'frame-src', isWebview: false, isReadable: false })
    const contents = await program.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
    expect(contents).toBe(1)
  })

  test('is served its own files and no other', async () => {
    const statuses = (addresses: string[]) =>
      program.app.evaluate(
        ({ session }, all) =>
          Promise.all(
            all.map((address) =>
              session.defaultSession.fetch(address).then(
                ({ status }) => status,
                () => 'refused',
              ),
            ),
          ),
        addresses,
      )
    expect(await statuses([home, 'app://durchreiche/'])).toEqual([200, 200])
    const outside = [
      'app://durchreiche/../../package.json',
      'app://durchreiche/..%2f..%2fpackage.json',
      'app://durchreiche/%2e%2e/%2e%2e/package.json',
      'app://durchreiche/..%2fmain%2findex.js',
      'app://durchreiche/..%5cmain%5cindex.js',
      'app://durchreiche/assets/..%2f..%2fmain/index.js',
      'app://durchreiche/%2fetc%2fhostname',
      'app://durchreiche/index.html%00.png',
      'app://durchreiche/%zz',
      'app://durchreiche/nothing.html',
      'app://elsewhere/index.html',
    ]
    expect(await statuses(outside)).toEqual(outside.map(() => 404))
    const readsDisk = await page.evaluate(() =>
      fetch('file:///etc/hostname').then(
        () => true,
        () => false,
      ),
    )
    expect(readsDisk).toBe(false)
  })

  test('gets exactly the policy, with another nonce each time', async () => {
    const policies = await page.evaluate(() =>
      Promise.all(
        [1, 2].map(async () => (await fetch('/index.html')).headers.get('content-security-policy') ?? ''),
      ),
    )
    for (const policy of policies) {
      expect(policy.replace(/'nonce-[\w+/]{22}=='/, "'nonce-…'")).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; img-src 'self' blob: data:; " +
          "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
    }
    expect(new Set(policies).size).toBe(2)
  })

  test('runs no script that is written into the page', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.strangerRan = "element"'
      const button = document.createElement('button')
      button.setAttribute('onclick', 'globalThis.strangerRan = "attribute"')
      const link = document.createElement('a')
      link.href = 'javascript:globalThis.strangerRan = "address"'
      const remote = document.createElement('script')
      remote.src = 'data:text/javascript,globalThis.strangerRan = "data"'
      const settled = new Promise((resolve) => remote.addEventListener('error', resolve))
      document.body.append(script, button, link, remote)
      button.click()
      link.click()
      await settled
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      for (const element of [script, button, link, remote]) element.remove()
      return Reflect.get(globalThis, 'strangerRan') ?? 'nothing'
    })
    expect(ran).toBe('nothing')
  })

  test('finds one fixed function per channel, and cannot change them', async () => {
    const found = await page.evaluate(() => {
      const bridge: unknown = Reflect.get(globalThis, 'bridge')
      const calls: unknown = Reflect.get(Object(bridge), 'calls')
      const mine = Reflect.set(globalThis, 'bridge', {}) && Reflect.get(globalThis, 'bridge') !== bridge
      return {
        parts: Object.keys(Object(bridge)),
        calls: Object.keys(Object(calls)),
        kinds: [...new Set(Object.values(Object(calls)).map((call) => typeof call))],
        mine,
      }
    })
    expect(found).toEqual({
      parts: ['calls', 'listeners', 'setZoom'],
      calls: [...requestChannels],
      kinds: ['function'],
      mine: false,
    })
  })

  test('is answered on no channel unless it is ours and shows our page', async () => {
    // Another window with the very same preload, on a strange page and even on our own.
    expect(await refusedForeigners(program.app, 'data:text/html,<title>x</title>')).toEqual(foreign)
    expect(await refusedForeigners(program.app, home)).toEqual(foreign)
  })

  test('may not send more than a megabyte', async () => {
    const sent = await ask(page, 'session:sign-in', {
      personId: 'x',
      by: 'pin',
      secret: 'x'.repeat(1_048_577),
    })
    expect(sent).toMatchObject({ ok: false, code: 'oversized' })
  })
})

test('the policy is broken by none of the screens @security', async ({ start }) => {
  const { page } = await start()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) complaints.push(message.text())
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`Content Security Policy: ${effectiveDirective} ${blockedURI} ${sample}`),
    )
  })
  await page.reload()
  await foundOffice(page)
  const menu = page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('button')
  const pages = await menu.allTextContents()
  expect(pages.length).toBeGreaterThan(8)
  for (let place = 0; place < pages.length; place += 1) {
    await menu.nth(place).click()
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }
  for (const key of ['F4', 'F2', 'F1', 'Escape', 'Control+k', 'Escape', 'F9']) await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: 'Andere Person' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('two windows are two desks, and a second start is none @security', async ({ start, dataFolder }) => {
  const { app, page: front, openWindow } = await start()
  await foundOffice(front)
  await hire(front, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  const back = await openWindow()
  expect(await ask(back, 'ticket:list', { open: true, text: '', limit: 1 })).toMatchObject({
    code: 'not-signed-in',
  })
  await signIn(back, 'Mehmet Aydın', true)

  await front.keyboard.press('F9')
  await expect(front.getByText('Gesperrt für Sabine Krüger')).toBeVisible()
  expect(await ask(front, 'today:read', {})).toMatchObject({ ok: false, code: 'locked' })
  expect(await ask(back, 'bench:read', { since: 0, more: false })).toMatchObject({ ok: true })
  await expect(back.getByRole('navigation', { name: 'Hauptmenü' })).toBeVisible()

  const called = app.evaluate(
    ({ app: running }) => new Promise((resolve) => running.once('second-instance', () => resolve(true))),
  )
  const { executablePath, args, cwd } = launchOptions('--data', dataFolder)
  const second = await promisify(execFile)(executablePath, args, { cwd })
  expect(await called).toBe(true)
  expect(second.stdout).not.toContain('Durchreiche ist bereit')
  expect(app.windows()).toHaveLength(2)
})
