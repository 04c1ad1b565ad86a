/** The workbench with 5,000 jobs in real Electron, scrolled and filtered, and a bare list of the same length beside it. */
import { join } from 'node:path'
import { withChild } from '../processes.mjs'
import { measureProgram } from './program.mjs'

const longMs = 1_800_000
/** Two of seven open tickets are ready and have left the bench: this leaves 5,000 jobs and some. */
const open = 7_100
const tickets = open + 200

export async function measureView(context) {
  const { folder, module, until, say } = context
  const office = join(folder, 'view', 'ours')
  say(`The workbench: writing an office with ${open} open tickets`)
  await withChild(module, longMs, (child) => child.ask('write', { folder: office, tickets, until, open }))
  await measureProgram({ ...context, view: office, specs: ['view'] })
}
