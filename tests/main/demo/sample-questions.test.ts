import { expect, it } from 'vitest'
import { samplePeople } from '../../../src/main/demo/names-table'
import type { Ask } from '../../../src/main/demo/sample-desk'
import { createSampleDesk } from '../../../src/main/demo/sample-desk'
import { questionActs } from '../../../src/main/demo/sample-questions'
import { dayMs } from '../../../src/shared/domain/calendar'
import { aTestOffice, password } from '../../support/backend'
import { mondayMorning } from '../../support/monday-morning'

it('the sample’s counter has one question to answer, one that was read and one that nobody has seen', async () => {
  const office = await aTestOffice()
  const ask: Ask = (window, channel, input) => office.desk(window).get(channel, input)
  office.clock.set(mondayMorning - dayMs)
  const desk = createSampleDesk(ask)
  await desk.found('sample-office', password)
  for (const person of samplePeople.slice(1)) await desk.join(person, password)
  for (const { at, run } of questionActs(desk, mondayMorning)) {
    office.clock.set(at)
    await run()
  }
  const { toMe, byMe } = await desk.asPerson('Leonie', 'question:list', () => ({}))
  expect(toMe.map(({ asker, choices }) => [asker?.name, choices.length])).toEqual([['Tobias Hauck', 3]])
  expect(byMe.map(({ seen, fallback }) => [seen !== undefined, fallback])).toEqual([
    [true, 'Ich frage gerade in der Werkstatt nach.'],
    [false, 'Wir rufen Sie bis 14 Uhr an.'],
  ])
})
