import { test } from '@playwright/test'
import { startProgram } from '../../e2e/support/program'
import { untilDesk, watchPassword } from './in-page'
import type { Order } from './order'
import { answer, dataFolderOf, readOrder } from './order'

/** From the moment in which the password was proved to the first frame of the finished desk, ms. */
async function signInOnce(order: Order, size: number): Promise<number> {
  const program = await startProgram(dataFolderOf(order, size))
  try {
    const { app, page } = program
    const provedAt = await watchPassword(app)
    await page.getByRole('button', { name: /Leonie Berger/ }).click()
    await page.getByLabel('Passwort', { exact: true }).fill(order.password)
    const shown = untilDesk(page)
    await page.getByRole('button', { name: 'Anmelden' }).click()
    const shownAt = await shown
    return shownAt - (await provedAt())
  } finally {
    await program.close()
  }
}

test('from the accepted password to a usable desk', async () => {
  const order = readOrder()
  for (const size of order.sizes) {
    const times: number[] = []
    while (times.length < order.starts) times.push(await signInOnce(order, size))
    answer(order, { measure: 'desk', size, store: 'ours', times })
  }
})
