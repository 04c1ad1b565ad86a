import { describe, expect, it } from 'vitest'
import { intakeActs } from '../../../src/main/demo/sample-intake'
import type { SampleDesk } from '../../../src/main/demo/sample-desk'
import { parseKept } from '../../../src/renderer/desks/front-desk/intake-kept'
import { requests } from '../../../src/shared/contract/requests'

/** Notes what the sample asks for instead of doing it. */
function aNotingDesk() {
  const asked: { channel: string; input: object }[] = []
  const desk: Pick<SampleDesk, 'as'> = {
    as: (_part, channel, input) => {
      asked.push({ channel, input: input('sample-request') })
      return new Promise(() => undefined)
    },
  }
  return { asked, desk }
}

describe('what lies half done at the sample’s counter', () => {
  it('asks only for what the contract takes, and parks a form the intake can go on with', () => {
    const { asked, desk } = aNotingDesk()
    for (const { run } of intakeActs(desk, ['c1', 'c2'], Date.UTC(2026, 10, 23, 10))) void run()
    expect(asked.map(({ channel }) => channel).toSorted()).toEqual([
      'draft:park',
      'ticket:open',
      'ticket:open',
    ])
    for (const { channel, input } of asked) {
      if (channel === 'ticket:open') expect(requests['ticket:open'].input.safeParse(input).success).toBe(true)
      if (channel !== 'draft:park') continue
      const { draft } = requests['draft:park'].input.parse(input)
      expect(parseKept(draft.value, () => 'another-request')?.form.title).toBe('Hochzeitskarten')
    }
  })
})
