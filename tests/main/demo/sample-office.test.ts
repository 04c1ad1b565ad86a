import { describe, expect, it } from 'vitest'
import { foundSampleOffice } from '../../../src/main/demo/sample-office'
import type { Ask } from '../../../src/main/demo/sample-desk'
import { fsck } from '../../../src/shared/domain/fsck'
import { officeConflicts } from '../../../src/shared/domain/office-conflicts'
import { benchRows } from '../../../src/main/backend/views/bench-row'
import { today } from '../../../src/main/backend/views/desks'
import { aTestOffice, password } from '../../support/backend'
import { mondayMorning } from '../../support/monday-morning'

describe('the sample office', () => {
  it(
    'is alive on its first screen: promised today, ready, waiting, at work; and in good order',
    { timeout: 120_000 },
    async () => {
      const office = await aTestOffice()
      const ask: Ask = (window, channel, input) => office.desk(window).get(channel, input)
      await foundSampleOffice({ ask, setNow: office.clock.set, now: mondayMorning, password })
      const { store } = office.storage()
      const { tables } = store.office
      expect({
        people: tables.persons.size,
        customers: tables.customers.size,
        tickets: tables.tickets.size,
      }).toEqual({
        people: 6,
        customers: 400,
        tickets: 1_210,
      })
      const day = today(store.office, mondayMorning, new Set())
      expect(day.promised.length).toBeGreaterThanOrEqual(4)
      expect(day.readyCount).toBeGreaterThanOrEqual(8)
      expect(day.followUps.length).toBeGreaterThanOrEqual(3)
      const states = new Set(benchRows(store.office, mondayMorning).map(({ work }) => work))
      expect([...states].toSorted()).toEqual(['checked', 'done', 'in-work', 'on-hold', 'received'])
      const jobs = benchRows(store.office, mondayMorning).flatMap(({ step }) => (step === null ? [] : [step]))
      expect(new Set(jobs.map(({ state }) => state))).toEqual(new Set(['open', 'running', 'paused']))
      expect(fsck(store.office).findings).toEqual([])
      expect(officeConflicts(store.office)).toEqual([])
    },
  )

  /** Once a colleague happened to let a step rest before the story did; the program then never opened. */
  it.each(['2026-11-24T10:46:00Z', '2026-11-29T02:10:00Z', '2027-01-01T23:50:00Z'])(
    'can be made at any hour of any day: %s',
    { timeout: 120_000 },
    async (moment) => {
      const office = await aTestOffice()
      const ask: Ask = (window, channel, input) => office.desk(window).get(channel, input)
      const now = Date.parse(moment)
      await foundSampleOffice({ ask, setNow: office.clock.set, now, password })
      expect(fsck(office.storage().store.office).findings).toEqual([])
    },
  )
})
