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

const offices = 4
const kills = 200

/** What each office found at its start (-1: it was killed before) and was promised last. */
type Life = { readonly has: number[]; readonly acknowledged: number[]; readonly trouble: readonly string[] }

/** One life of the program: killed at the n-th line it says, or left to end by itself. */
function live(killAt: number | undefined): Promise<Life> {
  const script = join(folder, 'child', 'child.mjs')
  const lifeTime = killAt === undefined ? 'short' : 'for ever'
  const child = spawn(process.execPath, [script, folder, String(offices), lifeTime], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const trouble: string[] = []
  let said = 0
  const has = Array.from({ length: offices }, () => -1)
  const acknowledged = [...has]
  const hear = (line: string) => {
    const [office = '', word, value] = line.split(' ')
    const at = Number(office)
    if (word === 'has') has[at] = Number(value)
    else if (word === 'ack') acknowledged[at] = Math.max(acknowledged[at] ?? -1, Number(value))
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
  it(`has lost nothing it had acknowledged: ${offices} offices, ${kills} times over`, async () => {
    const random = createSeededBytes(9)
    const promised = Array.from({ length: offices }, () => -1)
    let opened = 0
    const wrong: string[] = []
    const judge = (life: Life, name: string) => {
      wrong.push(...life.trouble.map((text) => `${name}: ${text}`))
      for (const [office, has] of life.has.entries()) {
        const before = promised[office] ?? -1
        if (has >= 0) opened += 1
        if (has >= 0 && has <= before)
          wrong.push(`${name}: office ${office} has ${has}, was promised ${before}`)
        promised[office] = Math.max(before, life.acknowledged[office] ?? -1)
      }
    }
    for (let kill = 0; kill < kills; kill++) {
      judge(await live((random(1)[0] ?? 0) % 64), `life ${kill}`)
      // Now and then it ends by itself, so that the next lives begin from a snapshot.
      if (kill % 10 === 9) judge(await live(undefined), `life after ${kill}`)
    }
    judge(await live(undefined), 'last life')
    expect(wrong).toEqual([])
    expect(Math.min(...promised)).toBeGreaterThan(800)
    expect(opened).toBeGreaterThan(400)
  }, 600_000)
})
