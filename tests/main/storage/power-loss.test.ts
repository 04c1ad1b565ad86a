import { describe, expect, it } from 'vitest'
import { firstSeed, tellSums } from '../../support/simulation/sums'
import { createSeededBytes } from '../../support/storage/memory-store'
import { createPowerFileSystem } from '../../support/storage/power-file-system'
import type { Chance, Losses, Survival } from '../../support/storage/power-image'
import { imageAt, noLosses } from '../../support/storage/power-image'
import type { Life } from '../../support/storage/power-life'
import { liveOn } from '../../support/storage/power-life'
import type { Recovery } from '../../support/storage/power-verdict'
import { judgeImage, recoverOn } from '../../support/storage/power-verdict'

const lives = Number(process.env['POWER_LIVES'] ?? 5)
const images = Number(process.env['POWER_IMAGES'] ?? 20_000)
const seedOfLife = 20_261_122 + firstSeed

function chanceOf(seed: number): Chance {
  const bytes = createSeededBytes(seed)
  return (below) => {
    const [a = 0, b = 0, c = 0] = bytes(3)
    return ((a << 16) | (b << 8) | c) % below
  }
}

/** The first two images of a moment are the extremes, the others anything in between. */
function survivalOf(nth: number, chance: Chance): Survival {
  const sector = chance(2) === 0 ? 512 : 4096
  const chances = [0, 8][nth] ?? [4, 4, 2, 6, 7][chance(5)] ?? 4
  return { chances, sector }
}

type Sum = {
  images: number
  recoveries: number
  moments: number
  losses: Losses
  deeds: Record<string, number>
}

function add(into: Record<string, number>, one: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(one)) into[name] = (into[name] ?? 0) + count
}

type Turn = { readonly sum: Sum; readonly chance: Chance; readonly trouble: string[] }

/** Images of one moment of a disk; where nothing is doubtful there is but one. */
async function judgeMoment(
  { sum, chance, trouble }: Turn,
  at: { readonly life: Life; readonly disk: Recovery['disk']; readonly moment: number },
  count: number,
  promised: { readonly moment: number; readonly shown: ReadonlySet<string> },
): Promise<void> {
  const { life, disk, moment } = at
  sum.moments += 1
  for (let nth = 0; nth < count; nth++) {
    const image = imageAt(disk.log, moment, survivalOf(nth, chance), chance)
    add(sum.losses, image.losses)
    sum.images += 1
    const found = await judgeImage({ life, ...promised }, image.disk)
    trouble.push(...found.map((text) => `call ${moment}, image ${nth}: ${text}`))
    if (image.doubtful === 0) return
  }
}

/** A crash, and another one at each few calls of the recovery from it. */
async function judgeRecovery(turn: Turn, life: Life, disk: Recovery['disk'], moment: number): Promise<void> {
  const { sum, chance, trouble } = turn
  const image = imageAt(disk.log, moment, survivalOf(2, chance), chance)
  const recovery = await recoverOn(life, image.disk)
  if (typeof recovery === 'string') return void trouble.push(`recovery at ${moment}: ${recovery}`)
  sum.recoveries += 1
  for (let again = chance(12); again < recovery.disk.now(); again += 1 + chance(12)) {
    const promised = { moment, shown: recovery.shownFrom(again) }
    const before = trouble.length
    await judgeMoment(turn, { life, disk: recovery.disk, moment: again }, 2, promised)
    for (let i = before; i < trouble.length; i++) trouble[i] = `crash at ${moment}, then ${trouble[i] ?? ''}`
  }
}

async function judgeLife(seed: number, budget: number, sum: Sum): Promise<string[]> {
  const chance = chanceOf(seed)
  const disk = createPowerFileSystem()
  const life = await liveOn(disk, chance, 32)
  add(sum.deeds, life.deeds)
  const turn: Turn = { sum, chance, trouble: [] }
  const upTo = sum.images + budget
  const nothing = new Set<string>()
  // Every call of the life, whatever that costs, then again with other images until the budget is used.
  for (let round = 0; sum.images < upTo; round++) {
    for (let moment = 0; moment <= disk.now() && (round === 0 || sum.images < upTo); moment++) {
      await judgeMoment(turn, { life, disk, moment }, round === 0 ? 3 : 6, { moment, shown: nothing })
      if (moment >= life.foundedAt && chance(25) === 0) await judgeRecovery(turn, life, disk, moment)
    }
  }
  return turn.trouble.map((text) => `seed ${seed}, ${text}`)
}

describe('a power cut at every call', () => {
  it(`leaves a prefix that holds everything promised: ${lives} lives, ${images} images`, async () => {
    const sum: Sum = { images: 0, recoveries: 0, moments: 0, losses: noLosses(), deeds: {} }
    const trouble: string[] = []
    for (let i = 0; i < lives; i++) {
      trouble.push(...(await judgeLife(seedOfLife + i, Math.ceil(images / lives), sum)))
    }
    const { images: cut, recoveries, moments, losses, deeds } = sum
    tellSums('power loss', { images: cut, recoveries, moments, ...losses, ...deeds })
    expect(trouble.slice(0, 20)).toEqual([])
    expect(sum.images).toBeGreaterThanOrEqual(images)
    expect(sum.moments).toBeGreaterThan(images / 10)
    expect(sum.recoveries).toBeGreaterThan(images / 500)
    // One life may happen to lose nothing in some way; over five, every way must have been played.
    if (lives < 5) return
    for (const [name, count] of Object.entries(sum.losses))
      expect(count, name).toBeGreaterThanOrEqual(images / (name === 'cuts' ? 4_000 : 200))
    for (const [name, count] of Object.entries(sum.deeds)) expect(count, name).toBeGreaterThanOrEqual(lives)
  }, 1_800_000)
})
