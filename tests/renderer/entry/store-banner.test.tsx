import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRequestId, aTestOffice, createTestClock, password } from '../../support/backend'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'
import type { Call } from '../../support/storage/watched-file-system'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'
import { openApp, patience } from './open-app'

/** An office whose journal fails with a code while `isHit`. */
async function onFailingDisk(code: string) {
  const trouble: { isHit: (call: Call) => boolean } = { isHit: () => false }
  const fileSystem = watchFileSystem(createMemoryFileSystem(), {
    before: (call) => (call.path.includes('/journal/') && trouble.isHit(call) ? failWith(code) : undefined),
  })
  const clock = createTestClock()
  const options = { ...memoryOptions({ clock, machine: createMemoryMachine() }), fileSystem }
  const office = await aTestOffice({ options, clock })
  const manager = await office.found()
  const hire = (familyName: string) => {
    const draft = { givenName: 'Test', familyName, role: 'front-desk' as const, areas: [] }
    return manager.ask('person:add', { requestId: aRequestId(), draft, password })
  }
  return { office, manager, trouble, hire }
}

describe('while nothing can be saved', patience, () => {
  it('the desk says so at once, why, and what to do; it goes with the next save', async () => {
    const { office, trouble, hire } = await onFailingDisk('ENOSPC')
    await openApp(office, 1)
    await screen.findByRole('navigation', { name: 'Hauptmenü' })
    trouble.isHit = ({ method }) => method === 'write'
    expect(await hire('Berg')).toMatchObject({ ok: false, code: 'disk-full' })
    const banner = await screen.findByRole('region', { name: 'Das Letzte ließ sich nicht speichern' })
    expect(banner.textContent).toContain('Die Festplatte ist voll. Bitte schaffen Sie Platz')
    trouble.isHit = () => false
    expect(await hire('Thal')).toMatchObject({ ok: true })
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Das Letzte ließ sich nicht speichern' })).toBeNull(),
    )
  })

  it('the door says it too, without anybody reloading', async () => {
    const { office, trouble, hire } = await onFailingDisk('EIO')
    await openApp(office, 2)
    await screen.findByRole('heading', { name: 'Wer sind Sie?' })
    expect(screen.queryByRole('status')).toBeNull()
    trouble.isHit = () => true
    expect(await hire('Berg')).toMatchObject({ ok: false, code: 'outcome-unknown' })
    const banner = await screen.findByRole('region', { name: 'Es kann gerade nichts gespeichert werden' })
    expect(banner.textContent).toContain('Die Festplatte meldet einen Fehler. Alles Bestätigte ist sicher')
    expect(await hire('Berg')).toMatchObject({ ok: false, code: 'read-only' })
  })

  it('says it in English', async () => {
    const { office, manager, trouble, hire } = await onFailingDisk('EROFS')
    await manager.get('app:set-look', {
      language: 'en',
      scheme: 'auto',
      contrast: 'normal',
      zoomPercent: 100,
    })
    await openApp(office, 1)
    await screen.findByRole('navigation')
    trouble.isHit = ({ method }) => method === 'write'
    await hire('Berg')
    const banner = await screen.findByRole('region', { name: 'The last step could not be saved' })
    expect(banner.textContent).toContain('The data folder can only be read. Please unlock it')
  })
})
