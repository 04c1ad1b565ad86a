import { describe, expect, it } from 'vitest'
import { createOfficeFolder } from '../../src/main/office-folder'
import type { Stop } from '../../src/main/storage/message'
import type { TestOffice } from '../support/backend'
import { aTestOffice, password } from '../support/backend'
import { createMemoryFileSystem } from '../support/storage/memory-file-system'
import { createMemoryMachine, memoryOptions } from '../support/storage/memory-store'

const silent = { error: () => undefined, info: () => undefined }

/** A closed office with a manager, and the program that starts on it. */
async function aClosedOffice() {
  const disk = createMemoryFileSystem()
  const machine = createMemoryMachine()
  const options = { ...memoryOptions({ machine }), fileSystem: disk }
  const before = await aTestOffice({ options })
  const { personId } = await before.found()
  await before.storage().close()
  machine.next()
  return { disk, options, personId }
}

type Closed = Awaited<ReturnType<typeof aClosedOffice>>

async function startProgram({ options }: Closed, answer = false) {
  const asked: Stop['code'][] = []
  const ask = async ({ code }: Stop) => {
    asked.push(code)
    return answer
  }
  const folder = createOfficeFolder({ ...options, ids: { next: options.newId }, log: silent, ask })
  const isUsable = await folder.begin()
  const office = await aTestOffice({ options, holder: folder.holder })
  return { folder, office, asked, isUsable }
}

function signIn(office: TestOffice, personId: string, secret = password) {
  return office.backend.call(1, 'session:sign-in', { personId, by: 'password', secret })
}

describe('the opening', () => {
  it('shows the people before the office is read (a login that waits for 100,000 tickets)', async () => {
    const closed = await aClosedOffice()
    const { folder, office, isUsable } = await startProgram(closed)
    expect(isUsable).toBe(true)
    expect(folder.holder.phase().kind).toBe('opening')
    const status = await office.desk(1).get('app:status', {})
    expect(status).toMatchObject({ phase: 'sign-in', firmName: 'Druckerei am Markt', pc: { letter: 'A' } })
    expect(status.people.map(({ name }) => name)).toEqual(['Sabine Krüger'])
    expect(folder.holder.phase().kind).toBe('opening')
  })

  it('a sign-in asks for the whole office and is answered from it', async () => {
    const closed = await aClosedOffice()
    const { folder, office } = await startProgram(closed)
    expect(await signIn(office, closed.personId)).toMatchObject({ ok: true, value: { phase: 'signed-in' } })
    expect(folder.holder.phase().kind).toBe('open')
  })

  it('every other call waits too (an empty list, or "not set up", while the office is being read)', async () => {
    const { office } = await startProgram(await aClosedOffice())
    expect(await office.backend.call(1, 'app:open-sample', {})).toMatchObject({ code: 'already-set-up' })
    expect(await office.backend.call(1, 'today:read', {})).toMatchObject({ code: 'not-signed-in' })
  })

  it('lets nobody in by the preview alone: the password is that of the whole office', async () => {
    const closed = await aClosedOffice()
    const { folder, office } = await startProgram(closed)
    const phase = folder.holder.phase()
    if (phase.kind !== 'opening') throw new Error('not opening')
    const { credentials } = phase.preview.office.tables
    const real = credentials.get(closed.personId)
    const forged = { scheme: 'scrypt' as const, n: 1, r: 1, p: 1, salt: 'salt', hash: 'nessenie' }
    if (real !== undefined) credentials.set(closed.personId, { ...real, password: forged })
    expect(await signIn(office, closed.personId, 'einessen')).toMatchObject({ code: 'wrong-password' })
    expect(await signIn(office, closed.personId)).toMatchObject({ ok: true })
  })

  it('tells windows when it is open, and what was changed afterwards', async () => {
    const closed = await aClosedOffice()
    const { folder, office } = await startProgram(closed)
    const told: string[] = []
    const percents: number[] = []
    office.backend.onEvent(({ channel, facts }) => {
      told.push(channel)
      if ('percent' in facts) percents.push(facts.percent)
    })
    await folder.finish()
    expect(told.at(-1)).toBe('store:changed')
    expect(percents.at(-1)).toBe(100)
    expect(percents).toEqual([...new Set(percents)].toSorted((a, b) => a - b))
    await signIn(office, closed.personId)
    await office.join('front-desk', 'Berg')
    await expect.poll(() => told).toContain('office:changed')
  })
})

describe('an opening that stops', () => {
  it('asks the person, shows nothing of the office and answers no call', async () => {
    const closed = await aClosedOffice()
    const { folder, office, asked } = await startProgram(closed)
    for (const path of closed.disk.files.keys())
      if (path.includes('/journal/')) closed.disk.files.delete(path)
    expect(await folder.finish()).toBe(false)
    expect(asked).toEqual(['missing'])
    expect(await signIn(office, closed.personId)).toMatchObject({ code: 'not-opened' })
    for (const channel of ['app:status', 'app:open-sample', 'today:read'])
      expect(await office.backend.call(1, channel, {})).toMatchObject({ code: 'not-opened' })
  })

  it('goes on after a question that was answered so, in a new epoch', async () => {
    const closed = await aClosedOffice()
    closed.disk.files.delete('/data/device.json')
    closed.disk.files.delete('/data/device.json.old')
    const { folder, office, asked } = await startProgram(closed, true)
    expect(await folder.finish()).toBe(true)
    expect(asked).toEqual(['device-lost'])
    expect(await signIn(office, closed.personId)).toMatchObject({ ok: true })
  })

  it('does not go on when the person says no, and can be started again', async () => {
    const closed = await aClosedOffice()
    closed.disk.files.delete('/data/device.json')
    closed.disk.files.delete('/data/device.json.old')
    const { isUsable } = await startProgram(closed, false)
    expect(isUsable).toBe(false)
    expect((await startProgram(closed, true)).isUsable).toBe(true)
  })
})

describe('ending while the office is being read', () => {
  it('leaves the folder as it was, unlocked, and asks nobody', async () => {
    const closed = await aClosedOffice()
    const before = new Map(closed.disk.files)
    const { folder, asked } = await startProgram(closed)
    await folder.close()
    expect([...closed.disk.files.keys()].toSorted()).toEqual([...before.keys()].toSorted())
    expect(asked).toEqual([])
    const { office } = await startProgram(closed)
    expect(await signIn(office, closed.personId)).toMatchObject({ ok: true })
  })
})
