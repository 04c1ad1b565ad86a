import type { Page } from '@playwright/test'
import { requestChannels } from '../../src/shared/contract/channels'
import { complaints } from './support/axe'
import { foundOffice, hire, signIn } from './support/entry'
import type { Program } from './support/program'
import { ask, aRequestId, call, expect, test } from './support/program'
import { showIn } from './support/sample'
import { aDisplay, answersIn, foreign } from './support/lobby'

/** An office with a receptionist at the first window. */
async function aCounter(start: (...switches: string[]) => Promise<Program>): Promise<Program> {
  const program = await start()
  const { page } = program
  await foundOffice(page)
  await hire(page, { givenName: 'Leonie', familyName: 'Berger', role: 'front-desk' })
  await hire(page, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(page, 'Leonie Berger', true)
  return program
}

/** Slower than a scanner: what comes all at once and ends with Enter is taken for a scan. */
async function byHand(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 80 })
}

async function checkIn(page: Page, name: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Anmelden' }).click()
  const dialog = page.getByRole('dialog', { name: 'Besuch anmelden' })
  await expect(dialog.getByLabel('Name oder Kunde')).toBeFocused()
  await byHand(page, name)
  await page.keyboard.press('Enter')
  if (name !== '') {
    await expect(dialog.getByLabel('Anliegen')).toBeFocused()
    await byHand(page, reason)
    await page.keyboard.press('Enter')
  }
  await expect(dialog).toBeHidden()
}

const waiting = (page: Page) => page.getByRole('list', { name: 'Wer wartet' })

test('visitors are checked in, called with one key, handed on and taken @front-desk', async ({ start }) => {
  test.setTimeout(120_000)
  const program = await aCounter(start)
  const front = program.page

  // The number is enough: open, Enter.
  await checkIn(front, '', '')
  await expect(front.getByText('Angemeldet: Nummer 001')).toBeVisible()
  await checkIn(front, 'Frau Öztürk', 'Abholung, Visitenkarten')
  await checkIn(front, 'Herr Sander', 'Rechnungskopie')
  await expect(waiting(front).getByRole('listitem')).toHaveCount(3)

  // The next visitor: one key, wherever one is. Once more, and the one before is done.
  await front.keyboard.press('F6')
  await expect(front.getByText('001 ohne Namen ist aufgerufen.')).toBeVisible()
  await front.keyboard.press('Control+3')
  await front.keyboard.press('F6')
  await expect(front.getByText('002 Frau Öztürk ist aufgerufen, 001 ist fertig.')).toBeVisible()
  await front.getByRole('button', { name: 'Rückgängig' }).last().click()
  await front.keyboard.press('Control+1')
  await expect(waiting(front).getByRole('listitem').filter({ hasText: 'am Tresen' })).toContainText('001')
  await expect(waiting(front).getByRole('listitem').filter({ hasText: 'Frau Öztürk' })).toContainText('seit')

  // Handed on: keeps number and waiting time, and stands on the other's screen.
  await front.getByRole('button', { name: 'Weitergeben' }).click()
  const dialog = front.getByRole('dialog', { name: '002 weitergeben' })
  await dialog.getByRole('combobox', { name: 'An wen' }).fill('Mehmet')
  await front.keyboard.press('ArrowDown')
  await front.keyboard.press('Enter')
  await front.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const handedOn = waiting(front).getByRole('listitem').filter({ hasText: 'Frau Öztürk' })
  await expect(handedOn).toContainText('für Mehmet Aydın')
  const back = await program.openWindow()
  await signIn(back, 'Mehmet Aydın', true)
  await back.getByRole('navigation').getByRole('button', { name: 'Besuche' }).click()
  await expect(back.getByRole('button', { name: 'Mehr zu 003' })).toHaveCount(0)
  await back.getByRole('button', { name: 'Mehr zu 002' }).click()
  await back.getByRole('menuitem', { name: 'Übernehmen' }).click()
  await expect(back.getByRole('list', { name: 'Am Tresen' })).toContainText('Frau Öztürk')
  await expect(handedOn).toContainText('bei Mehmet')

  // Called and not there; a wrong press is taken back.
  await front.keyboard.press('F6')
  await expect(front.getByText('003 Herr Sander ist aufgerufen, 001 ist fertig.')).toBeVisible()
  await front.getByRole('button', { name: 'Nicht erschienen' }).click()
  await expect(front.getByText('003 ist nicht erschienen.')).toBeVisible()
  await expect(waiting(front)).not.toContainText('Herr Sander')
  await front.keyboard.press('Control+z')
  await expect(waiting(front)).toContainText('Herr Sander')
})

test('an appointment is made, moved and checked in by keyboard @front-desk', async ({ start }) => {
  const program = await aCounter(start)
  const { page } = program
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Besuche' })).toBeVisible()
  await page.getByRole('button', { name: 'Termin', exact: true }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Termin vereinbaren' })
  await byHand(page, 'Dr. Winter')
  await page.keyboard.press('Enter')
  await byHand(page, 'Praxisschild, Aufmaß')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Uhrzeit')).toBeFocused()
  await byHand(page, '1430')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const block = (time: string) => page.getByRole('button', { name: `Termin ${time} Dr. Winter ändern` })
  await expect(block('14:30')).toBeVisible()

  // Moved to tomorrow: gone from today, there on its day, and back.
  const moveTo = async (time: string, day: string) => {
    await block(time).focus()
    await page.keyboard.press('Enter')
    const change = page.getByRole('dialog', { name: 'Termin ändern oder verlegen' })
    await change.getByLabel('Tag').fill(day)
    await change.getByLabel('Uhrzeit').fill('1500')
    await page.keyboard.press('Control+Enter')
    await expect(change).toBeHidden()
  }
  await moveTo('14:30', '+1')
  await expect(page.getByText('Heute ist kein Termin vereinbart')).toBeVisible()
  await page.getByRole('button', { name: 'Nächster Tag' }).click()
  await moveTo('15:00', 'heute')
  await page.getByRole('button', { name: 'Heute', exact: true }).last().click()
  await expect(block('15:00')).toBeVisible()

  // At the door: one press, and the visitor waits with a number.
  await call(page, 'appointment:save', {
    requestId: aRequestId(),
    draft: { at: Date.now(), minutes: 15, name: 'Sportverein 08', reason: 'Banner' },
  })
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: 'Ist da' }).first().click()
  await expect(page.getByText(/Angemeldet: 001/)).toBeVisible()
  await expect(waiting(page)).toContainText('Termin')
})

test('a visitor outlives a kill right after the number was given @front-desk', async ({ start }) => {
  const program = await aCounter(start)
  await checkIn(program.page, 'Frau Öztürk', 'Abholung')
  await expect(program.page.getByText('Angemeldet: 001, Frau Öztürk')).toBeVisible()
  await program.kill()
  const { page } = await start()
  await signIn(page, 'Leonie Berger')
  await expect(waiting(page)).toContainText('Frau Öztürk')
})

test('the number display shows numbers, survives the lock and may ask nothing else @front-desk @security', async ({
  start,
}) => {
  const program = await aCounter(start)
  const { page, app } = program
  for (const name of ['Frau Öztürk', 'Herr Sander', 'Kita Löwenzahn']) {
    await call(page, 'visit:check-in', { requestId: aRequestId(), draft: { name, reason: 'Abholung' } })
  }
  await page.keyboard.press('F6')
  await page.keyboard.press('Control+2')
  const display = await aDisplay(program, () =>
    page.getByRole('button', { name: 'Nummernanzeige öffnen' }).click(),
  )
  await expect(display.getByText('001', { exact: true })).toBeVisible()
  await expect(display.getByText('2 Personen warten')).toBeVisible()
  await page.keyboard.press('F6')
  await expect(display.getByText('002', { exact: true })).toBeVisible()
  await expect(display.getByRole('listitem').filter({ hasText: '001' })).toBeVisible()
  expect(await display.locator('body').innerText()).not.toMatch(/Öztürk|Sander|Löwenzahn|Abholung/)

  // What its page is told, word for word; and the desk's bridge is not there.
  const seen = await display.evaluate(async () => ({
    bridge: 'bridge' in globalThis,
    exposed: Object.keys(Reflect.get(globalThis, 'display')).toSorted(),
    told: await Reflect.get(globalThis, 'display').read(),
  }))
  expect(seen).toEqual({
    bridge: false,
    exposed: ['onChanged', 'read'],
    told: {
      ok: true,
      value: {
        called: 2,
        before: [1],
        waiting: 1,
        look: { language: 'de', scheme: 'light', contrast: 'normal' },
      },
    },
  })

  for (const scheme of ['dark', 'light'] as const) {
    await showIn(page, { scheme })
    // It learns how this PC looks with the next thing that happens in the lobby.
    await call(page, 'visit:check-in', { requestId: aRequestId(), draft: { name: '', reason: '' } })
    await display.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor()
    expect.soft(await complaints(display), scheme).toEqual([])
  }

  // It needs nobody signed in, and keeps following the other windows.
  await page.keyboard.press('F9')
  await expect(page.getByRole('button', { name: 'Andere Person' })).toBeVisible()
  expect((await ask(page, 'lobby:read', {})).ok).toBe(false)
  await expect(display.getByText('002', { exact: true })).toBeVisible()

  // The last desk takes it along: numbers alone keep no program running.
  const over = app.waitForEvent('close')
  await page.close()
  await over
})

test('the display is refused every request of a desk, and a desk the display’s @security', async ({
  start,
}) => {
  const program = await aCounter(start)
  const { page } = program
  const display = await aDisplay(program, () => call(page, 'display:open', {}), 'with the preload of a desk')
  expect(await answersIn(display)).toEqual(Object.fromEntries(requestChannels.map((name) => [name, foreign])))
  expect(await page.evaluate(() => 'display' in globalThis)).toBe(false)
  expect((await ask(page, 'app:status', {})).ok).toBe(true)
})
