import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunJob } from '../../../src/main/storage/backup-jobs'
import { createBackupThreads } from '../../../src/main/storage/backup-thread'
import { refuse } from '../../../src/shared/domain/refusal'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durchreiche-thread-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A thread's program in place of the built one. */
async function aScript(name: string, body: string): Promise<string> {
  const path = join(folder, `${name}.mjs`)
  await writeFile(path, `import { parentPort } from 'node:worker_threads'\n${body}`)
  return path
}

const nowhere: RunJob = async () => refuse('internal', { error: 'not here' })
const input = { dataFolder: '/data', now: 1, where: null }

describe('a job in a thread', () => {
  it('tells how far it is, then its outcome', async () => {
    const script = await aScript(
      'good',
      `parentPort.postMessage('ready')
parentPort.once('message', ({ name, input }) => {
  parentPort.postMessage({ done: 1, all: 2 })
  parentPort.postMessage({ outcome: { ok: true, value: { name, input } } })
})`,
    )
    const told: number[][] = []
    const { run } = createBackupThreads(script, nowhere)
    const outcome = await run('list', input, (...amounts) => void told.push(amounts))
    expect(outcome).toEqual({ ok: true, value: { name: 'list', input } })
    expect(told).toEqual([[1, 2]])
  })

  it('is done here when no thread can be started', async () => {
    const here: RunJob = async () => refuse('place-absent')
    const { run } = createBackupThreads(join(folder, 'nowhere.mjs'), here)
    expect(await run('list', input)).toMatchObject({ code: 'place-absent' })
  })

  it('that breaks on its way is a refusal, and is not begun again here', async () => {
    const script = await aScript(
      'broken',
      `parentPort.postMessage('ready')\nparentPort.once('message', () => { throw new Error('out of memory') })`,
    )
    const { run } = createBackupThreads(script, async () => refuse('place-absent'))
    expect(await run('list', input)).toMatchObject({ ok: false, code: 'internal' })
  })

  it('is ended with the program', async () => {
    const script = await aScript(
      'endless',
      `parentPort.postMessage('ready')\nparentPort.on('message', () => {})`,
    )
    const { run, end } = createBackupThreads(script, nowhere)
    const outcome = run('list', input)
    await end()
    expect(await outcome).toMatchObject({ ok: false, code: 'internal' })
  })
})
