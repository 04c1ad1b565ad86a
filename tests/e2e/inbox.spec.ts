import type { Page } from '@playwright/test'
import { complaints } from './support/axe'
import { aCustomerOnFile, anOrder, save } from './support/counter'
import { foundOffice, hire, signIn } from './support/entry'
import { call, expect, test } from './support/program'

async function idOf(page: Page, name: string): Promise<string> {
  const people: unknown = await call(page, 'person:list', {})
  const found = Array.isArray(people)
    ? people.find((one) => Reflect.get(Object(one), 'familyName') === name)
    : {}
  return String(Reflect.get(Object(found), 'id'))
}

test('what somebody is given rings no bell: it counts, opens the job, and goes by itself @back-office', async ({
  start,
}) => {
  const program = await start()
  const one = program.page
  await foundOffice(one)
  await hire(one, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  const customer = await aCustomerOnFile(one)
  const first = await anOrder(one, customer, { Banner: 2_500 })
  const second = await anOrder(one, customer, { Flyer: 2_500 })
  const mehmet = await idOf(one, 'Aydın')
  const two = await program.openWindow()
  await signIn(two, 'Mehmet Aydın', true)
  await expect(two.getByRole('button', { name: /^Für Sie(?!:)/ })).toBeVisible()

  for (const id of [first, second]) await save(one, 'ticket:take', { id, owner: mehmet, seenOwner: null })
  const bell = two.getByRole('button', { name: /^Für Sie: 2 neue Meldungen/ })
  await expect(bell).toBeVisible()
  // Quiet by default: the number is all there is.
  await expect(two.getByText('hat Ihnen diesen Vorgang gegeben.')).toHaveCount(0)
  await expect(one.getByRole('button', { name: /^Für Sie(?!:)/ })).toBeVisible()

  await two.keyboard.press('Control+i')
  const panel = two.getByRole('dialog', { name: 'Für Sie' })
  await expect(panel.getByRole('button', { name: /Sabine hat Ihnen diesen Vorgang gegeben\./ })).toHaveCount(
    2,
  )
  expect(await complaints(two)).toEqual([])
  await panel.getByRole('button', { name: /Banner/ }).focus()
  await two.keyboard.press('Enter')
  await expect(two.getByText('Auftrag: Banner')).toBeVisible()
  await expect(two.getByRole('button', { name: /^Für Sie: 1 neue Meldung/ })).toBeVisible()

  // Taken away again, there is nothing left to tell.
  await save(one, 'ticket:take', { id: second, owner: null, seenOwner: mehmet })
  await expect(two.getByRole('button', { name: /^Für Sie(?!:)/ })).toBeVisible()
})
