import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftKeeper } from '../../../../../src/renderer/desks/front-desk/intake-draft-keeper'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aKeeper() {
  const saved: string[] = []
  const keeper = createDraftKeeper<string>(300, async (value) => void saved.push(value))
  return { saved, keeper }
}

describe('createDraftKeeper', () => {
  it('saves while somebody types without a pause, the newest each time', async () => {
    const { saved, keeper } = aKeeper()
    keeper.keep('K')
    await vi.advanceTimersByTimeAsync(200)
    keeper.keep('Ka')
    await vi.advanceTimersByTimeAsync(99)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(saved).toEqual(['Ka'])
    keeper.keep('Kar')
    await vi.advanceTimersByTimeAsync(300)
    expect(saved).toEqual(['Ka', 'Kar'])
  })

  it('saves at once what waits when the screen is left', async () => {
    const { saved, keeper } = aKeeper()
    keeper.keep('Karten')
    await keeper.flush()
    expect(saved).toEqual(['Karten'])
  })

  it('goes on saving after it was asked to save nothing', async () => {
    const { saved, keeper } = aKeeper()
    await keeper.flush()
    keeper.keep('Karten')
    await keeper.flush()
    expect(saved).toEqual(['Karten'])
  })

  it('never brings a form back that has become a ticket', async () => {
    const { saved, keeper } = aKeeper()
    keeper.keep('Karten')
    await keeper.stop()
    keeper.keep('Karten A6')
    await keeper.flush()
    await vi.runAllTimersAsync()
    expect(saved).toEqual([])
  })

  it('does not let an older value overtake a newer one', async () => {
    const saved: string[] = []
    const waits: (() => void)[] = []
    const keeper = createDraftKeeper<string>(300, (value) =>
      new Promise<void>((resolve) => void waits.push(resolve)).then(() => void saved.push(value)),
    )
    keeper.keep('alt')
    void keeper.flush()
    keeper.keep('neu')
    const last = keeper.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(waits).toHaveLength(1)
    waits[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    waits[1]?.()
    await last
    expect(saved).toEqual(['alt', 'neu'])
  })
})
