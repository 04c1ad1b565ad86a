import { describe, expect, it } from 'vitest'
import { samplePeople } from '../../../src/main/demo/names-table'
import type { Ask } from '../../../src/main/demo/sample-desk'
import { createSampleDesk } from '../../../src/main/demo/sample-desk'
import { lobbyActs } from '../../../src/main/demo/sample-lobby'
import { dayMs, minuteMs } from '../../../src/shared/domain/calendar'
import { tooLongMs } from '../../../src/shared/domain/visit'
import { aTestOffice, password } from '../../support/backend'
import { mondayMorning } from '../../support/monday-morning'

/** The lobby as somebody finds it who opens the sample at this moment. */
async function lobbyAt(now: number) {
  const office = await aTestOffice()
  const ask: Ask = (window, channel, input) => office.desk(window).get(channel, input)
  office.clock.set(now - dayMs)
  const desk = createSampleDesk(ask)
  await desk.found('sample-office', password)
  for (const person of samplePeople.slice(1)) await desk.join(person, password)
  for (const { at, run } of lobbyActs(desk, now).toSorted((a, b) => a.at - b.at)) {
    office.clock.set(at)
    await run()
  }
  office.clock.set(now)
  return desk.as('front', 'lobby:read', () => ({}))
}

const morning = mondayMorning
const midnight = Date.UTC(2026, 10, 22, 23)

describe('the sample’s lobby', () => {
  it('has four who wait, the first for too long, one at the counter, and three who are expected', async () => {
    const { visits, appointments } = await lobbyAt(morning)
    const waiting = visits.filter(({ state }) => state === 'waiting')
    expect(waiting.map(({ number }) => number)).toEqual([18, 19, 20, 21])
    expect(waiting.filter(({ arrivedAt }) => morning - arrivedAt >= tooLongMs)).toHaveLength(1)
    expect(visits.filter(({ state }) => state === 'serving').map(({ name }) => name)).toEqual([
      'Herr Hoffmeister',
    ])
    expect(appointments.filter(({ at, state }) => at > morning && state === 'planned')).toHaveLength(3)
  })

  it.each([
    ['just after midnight', midnight + 5 * minuteMs],
    ['in the first hour', midnight + 40 * minuteMs],
    ['late in the evening', midnight + dayMs - 7 * minuteMs],
  ])('is alive %s as well: nothing of it falls into another day', async (_when, now) => {
    const { visits, appointments } = await lobbyAt(now)
    expect(visits.filter(({ state }) => state === 'waiting')).toHaveLength(4)
    expect(appointments.filter(({ at }) => at > now)).toHaveLength(3)
  })
})
