import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { test } from '@playwright/test'
import { electronPath, launchArguments } from '../../e2e/support/runtime'
import { answer, dataFolderOf, readOrder } from './order'

/** Milliseconds from starting the process to the line with which it says that somebody can type. */
async function startOnce(args: readonly string[], line: string): Promise<number> {
  const start = performance.now()
  const child = spawn(electronPath(), [...launchArguments(), ...args, '--quit'], { cwd: resolve('.') })
  let said = ''
  const took = await new Promise<number>((done, fail) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes(line)) done(performance.now() - start)
    })
    child.once('exit', (code) => fail(new Error(`ended with ${code} before it was ready: ${said}`)))
  })
  await new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(undefined)))
  return took
}

test('the start of the program beside a bare window, taking turns', async () => {
  const order = readOrder()
  const { folder, sizes, starts } = order
  const programs = [
    { store: 'bare window', size: 0, line: 'the bare window is ready', times: new Array<number>() },
    ...sizes.map((size) => ({
      store: 'ours',
      size,
      line: 'Durchreiche ist bereit',
      times: new Array<number>(),
    })),
  ]
  // The first round makes the profiles and is not counted.
  for (let round = 0; round <= starts; round += 1) {
    for (const { store, size, line, times } of programs) {
      const args =
        store === 'ours'
          ? ['.', '--data', dataFolderOf(order, size)]
          : ['tests/bench/electron/bare', '--folder', folder]
      const took = await startOnce(args, line)
      if (round > 0) times.push(took)
    }
  }
  for (const { store, size, times } of programs) answer(order, { measure: 'start', size, store, times })
})
