import { aCustomerOnFile } from './support/counter'
import { foundOffice } from './support/entry'
import { countInputs } from './support/inputs'
import { expect, test } from './support/program'
import { openedOutside, stubOpenExternal } from './support/rim'

test('a call becomes a note in at most four inputs, is called back and done @front-desk', async ({
  start,
}) => {
  const { app, page } = await start()
  await stubOpenExternal(app)
  await foundOffice(page)
  await aCustomerOnFile(page)
  const inputs = await countInputs(page)
  await page.keyboard.press('F5')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Worum geht es?' })).toBeFocused()
  await page.keyboard.type('Frau Roth: Banner eher Donnerstag')
  // Offered, in nobody's way.
  await dialog.getByRole('button', { name: 'Ist das Svenja Roth, Gärtnerei Maier?' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  expect((await inputs.list()).length).toBeLessThanOrEqual(4)

  await page
    .getByRole('navigation', { name: 'Hauptmenü' })
    .getByText('Wiedervorlagen', { exact: true })
    .click()
  const today = page.getByRole('list', { name: 'Heute' })
  await expect(today.getByText('Gärtnerei Maier: Frau Roth: Banner eher Donnerstag')).toBeVisible()
  await today.getByRole('button', { name: /^Anrufen/ }).click()
  await expect.poll(() => openedOutside(app)).toEqual(['tel:07614711'])
  await page.getByRole('dialog').getByRole('button', { name: 'einem Tag' }).click()
  const later = page.getByRole('list', { name: 'Später' })
  await expect(later.getByText(/einmal versucht/)).toBeVisible()

  await later.getByRole('button', { name: /^Mehr zu/ }).click()
  await page.getByRole('menuitem', { name: 'In einer Woche' }).click()
  await page.getByRole('button', { name: /Rückgängig/ }).click()
  await later.getByRole('button', { name: /^Anrufen/ }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Niemand wartet auf einen Rückruf.')).toBeVisible()
})
