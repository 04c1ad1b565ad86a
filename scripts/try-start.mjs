/**
 * Proves that `npm start` works: starts it on an empty data folder, waits until the app says it is
 * ready, lets it take its own picture and quit. `node scripts/try-start.mjs [picture.png]`
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { main, root, say } from './command.mjs'

const readyLine = 'Durchreiche ist bereit'
const limitMs = 300_000

function start(args) {
  const child = spawn('npm', ['start', '--silent', '--', ...args], { cwd: root, timeout: limitMs })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part) => {
      output += part
      process.stdout.write(part)
    })
  }
  return new Promise((done) => child.once('close', (code) => done({ code, output })))
}

await main(async () => {
  const picture = resolve(process.argv[2] ?? 'test-results/start.png')
  await mkdir(dirname(picture), { recursive: true })
  await rm(picture, { force: true })
  const folder = await mkdtemp(join(tmpdir(), 'durchreiche-'))
  try {
    const { code, output } = await start(['--data', join(folder, 'office'), '--picture', picture, '--quit'])
    if (!output.includes(readyLine)) throw new Error(`The app never said "${readyLine}".`)
    if (code !== 0) throw new Error(`The app ended with code ${code}.`)
    if (!existsSync(picture)) throw new Error('The app left no picture.')
    say(`npm start works. Picture: ${picture}`)
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
