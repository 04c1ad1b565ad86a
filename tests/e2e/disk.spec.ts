import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { foundOffice, password, signIn } from './support/entry'
import { aRequestId, ask, expect, test } from './support/program'

/** Puts a plain file in the place of this PC's journal, as a broken drive letter or a wrong clean-up would. */
async function hideJournal(dataFolder: string): Promise<() => Promise<void>> {
  const folder = join(dataFolder, 'journal')
  const [device = ''] = await readdir(folder)
  const place = join(folder, device)
  await rename(place, `${dataFolder}-aside`)
  await writeFile(place, '')
  return async () => {
    await rm(place)
    await rename(`${dataFolder}-aside`, place)
  }
}

test('a disk that takes nothing is said at once on every screen, and no more once it does', async ({
  start,
  dataFolder,
}) => {
  const first = await start()
  await foundOffice(first.page)
  await first.close()

  const program = await start()
  const { page } = program
  await signIn(page, 'Sabine')
  const door = await program.openWindow()
  await expect(door.getByRole('heading', { name: 'Wer sind Sie?' })).toBeVisible()
  const add = (familyName: string) => {
    const draft = { givenName: 'Test', familyName, role: 'front-desk', areas: [] }
    return ask(page, 'person:add', { requestId: aRequestId(), draft, password: `${password}-neu` })
  }
  const bring = await hideJournal(dataFolder)
  expect(await add('Berg')).toMatchObject({ ok: false, code: 'write-failed' })
  for (const screen of [page, door]) {
    const banner = screen.getByRole('region', { name: 'Das Letzte ließ sich nicht speichern' })
    await expect(banner).toContainText('Alles Bestätigte ist sicher.')
  }
  await bring()
  expect(await add('Thal')).toMatchObject({ ok: true })
  for (const screen of [page, door]) {
    await expect(screen.getByRole('region', { name: 'Das Letzte ließ sich nicht speichern' })).toHaveCount(0)
  }
})
