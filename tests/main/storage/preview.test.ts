import { describe, expect, it } from 'vitest'
import type { Preview } from '../../../src/main/backend/ports'
import type { StorageOptions } from '../../../src/main/storage/environment'
import { openStorage } from '../../../src/main/storage/start'
import type { TestOffice } from '../../support/backend'
import { aRequestId, aTestOffice, password } from '../../support/backend'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'

async function anOffice() {
  const disk = createMemoryFileSystem()
  const machine = createMemoryMachine()
  const options = { ...memoryOptions({ machine }), fileSystem: disk }
  const office = await aTestOffice({ options })
  const manager = await office.found()
  return { disk, machine, options, office, manager }
}

/** What a start on this folder sees first; then the program is killed. */
async function previewOf({ options, machine }: { options: StorageOptions; machine: { next: () => void } }) {
  machine.next()
  let seen: Preview | undefined
  const onPreview = async (preview: Preview) => {
    seen = preview
    throw new Error('killed')
  }
  await openStorage({ ...options, onPreview })
  if (seen === undefined) throw new Error('no preview')
  return seen
}

function namesIn({ office }: Preview) {
  return [...office.tables.persons.values()].filter(({ active }) => active).map((one) => one.familyName)
}

async function closeAndReopen(
  { options, machine }: Awaited<ReturnType<typeof anOffice>>,
  office: TestOffice,
) {
  await office.storage().close()
  machine.next()
  const again = await aTestOffice({ options })
  const { id } = [...again.storage().store.office.tables.persons.values()][0] ?? { id: '' }
  await again.desk(1).get('session:sign-in', { personId: id, by: 'password', secret: password })
  return again
}

describe('the preview', () => {
  it('knows the people of the journal where no snapshot is yet', async () => {
    const place = await anOffice()
    await place.office.join('front-desk', 'Berg')
    const preview = await previewOf(place)
    expect(namesIn(preview)).toEqual(['Krüger', 'Berg'])
    expect(preview.office.tables.firm.get('firm')?.name).toBe('Druckerei am Markt')
    expect(preview.office.tables.devices.get(preview.deviceId)?.letter).toBe('A')
  })

  it('adds what the journal says behind the snapshot (somebody new cannot come in; a leaver is offered)', async () => {
    const place = await anOffice()
    const { personId } = await place.office.join('front-desk', 'Berg')
    const office = await closeAndReopen(place, place.office)
    await office.join('back-office', 'Anders')
    await office.desk(1).get('person:deactivate', { requestId: aRequestId(), id: personId, active: false })
    expect(namesIn(await previewOf(place))).toEqual(['Krüger', 'Anders'])
  })

  it('takes the copy before where the newest snapshot is damaged (an empty door)', async () => {
    const place = await anOffice()
    const office = await closeAndReopen(place, place.office)
    await office.join('front-desk', 'Berg')
    await (await closeAndReopen(place, office)).storage().close()
    const path = [...place.disk.files.keys()].filter((name) => name.endsWith('persons.jsonl')).at(-1) ?? ''
    place.disk.put(path, place.disk.text(path).replace('Berg', 'Burg'))
    expect(namesIn(await previewOf(place))).toEqual(['Krüger', 'Berg'])
  })

  it('is empty where nothing can be read, and leaves the judgement to the whole (a start that fails early)', async () => {
    const place = await anOffice()
    for (const [path, bytes] of place.disk.files)
      if (path.includes('/journal/')) place.disk.files.set(path, bytes.slice(0, 5))
    expect(namesIn(await previewOf(place))).toEqual([])
  })

  it('writes nothing', async () => {
    const place = await anOffice()
    const before = new Map([...place.disk.files].map(([path, bytes]) => [path, Buffer.from(bytes)]))
    await previewOf(place)
    before.delete('/data/lock.json')
    expect(new Map([...place.disk.files].map(([path, bytes]) => [path, Buffer.from(bytes)]))).toEqual(before)
  })
})
