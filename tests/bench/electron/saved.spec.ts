import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { call, startProgram } from '../../e2e/support/program'
import { launchOptions } from '../../e2e/support/runtime'
import { signInToSample } from '../../e2e/support/sample'
import { timedCalls } from './in-page'
import type { Order } from './order'
import { answer, dataFolderOf, readOrder } from './order'

const blockLength = 20
const listSchema = z.object({ rows: z.array(z.object({ id: z.string() })) })

function journalBytes(dataFolder: string): number {
  const folder = join(dataFolder, 'journal')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}

let asked = 0
function notes(ids: readonly string[]): unknown[] {
  return Array.from({ length: blockLength }, () => {
    asked += 1
    const text = `Hat angerufen und nach dem Termin gefragt, Nummer ${asked}.`
    return { requestId: `saved-${Date.now()}-${asked}`, id: ids[asked % ids.length], audience: 'bench', text }
  })
}

function save(page: Page, ids: readonly string[]): Promise<number[]> {
  return timedCalls(page, { world: ['bridge', 'calls'], name: 'ticket:note', inputs: notes(ids) })
}

/** The program and the bare window stand open beside each other and take turns. */
async function measureSize(order: Order, size: number, bare: Page): Promise<void> {
  const dataFolder = dataFolderOf(order, size)
  const program = await startProgram(dataFolder)
  const times: number[] = []
  const bareTimes: number[] = []
  try {
    const { page } = program
    await signInToSample(page, 'Leonie Berger', order.password)
    const { rows } = listSchema.parse(await call(page, 'ticket:list', { open: true, text: '', limit: 50 }))
    const ids = rows.map(({ id }) => id)
    const before = journalBytes(dataFolder)
    await save(page, ids)
    const line = 'x'.repeat(Math.round((journalBytes(dataFolder) - before) / blockLength))
    const lines = Array.from({ length: blockLength }, () => line)
    const append = () => timedCalls(bare, { world: ['bare'], name: 'save', inputs: lines })
    await append()
    while (times.length < order.saves) {
      times.push(...(await save(page, ids)))
      bareTimes.push(...(await append()))
    }
  } finally {
    await program.close()
  }
  answer(order, { measure: 'saved', size, store: 'ours', times })
  answer(order, { measure: 'saved', size, store: 'bare window', times: bareTimes })
}

test('from the button to saved, beside a bare call that appends and syncs', async () => {
  const order = readOrder()
  const options = launchOptions('--folder', order.folder)
  const args = options.args.map((arg) => (arg === '.' ? resolve('tests/bench/electron/bare') : arg))
  const app = await _electron.launch({ ...options, args })
  const bare = await app.firstWindow()
  for (const size of order.sizes) await measureSize(order, size, bare)
  await app.close()
})
