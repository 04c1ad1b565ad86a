import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSeededBytes } from '../../support/storage/memory-store'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durchreiche-kill-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'killed-child.ts'),
      outDir: join(folder, 'child'),
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true },
  })
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

type Life = { readonly has: number; readonly acknowledged: number; readonly trouble: readonly string[] }

/** One life of the program: killed at the n-th line it says from `begin` on, or left to end by itself. */
function live(killAt: number | undefined): Promise<Life> {
  const places = [join(folder, 'data'), join(folder, 'user')]
  const args = [join(folder, 'child', 'child.mjs'), ...places, killAt === undefined ? 'short' : 'for ever']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const trouble: string[] = []
  let said = 0
  let has = -1
  let acknowledged = -1
  const hear = (line: string) => {
    const [word, ...rest] = line.split(' ')
    if (word === 'has') has = Number(rest[0])
    else if (word === 'ack') acknowledged = Math.max(acknowledged, Number(rest[0]))
    else if (word !== 'begin' && word !== 'closed') trouble.push(line)
    if (said++ === killAt) child.kill('SIGKILL')
  }
  // Lines that were said before the kill still arrive after it.
  createInterface({ input: child.stdout }).on('line', hear)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve({ has, acknowledged, trouble }))
  })
}

describe('a program that is killed at random moments', () => {
  it('has lost nothing it had acknowledged, 200 times over', async () => {
    const random = createSeededBytes(9)
    let promised = -1
    let opened = 0
    const wrong: string[] = []
    for (let kill = 0; kill < 200; kill++) {
      const { has, acknowledged, trouble } = await live((random(1)[0] ?? 0) % 24)
      wrong.push(...trouble.map((text) => `life ${kill}: ${text}`))
      if (has >= 0 && has <= promised) wrong.push(`life ${kill}: has ${has}, was promised ${promised}`)
      if (has >= 0) opened += 1
      promised = Math.max(promised, acknowledged)
      // Now and then it ends by itself, so that the next lives begin from a snapshot.
      if (kill % 40 === 39) promised = Math.max(promised, (await live(undefined)).acknowledged)
    }
    const { has, trouble } = await live(undefined)
    expect([...wrong, ...trouble]).toEqual([])
    expect(has).toBeGreaterThan(promised)
    expect(promised).toBeGreaterThan(1_000)
    expect(opened).toBeGreaterThan(150)
  }, 900_000)
})
