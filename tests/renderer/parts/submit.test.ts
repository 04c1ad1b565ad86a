import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { replaceBridge } from '../../../src/renderer/bridge'
import { intentFor, useSubmit } from '../../../src/renderer/parts/submit'
import { refuse } from '../../../src/shared/domain/refusal'
import { aRequestId, aTestOffice } from '../../support/backend'
import type { TestDesk, TestOffice } from '../../support/backend'

describe('the id of an intended change', () => {
  const make = () => aRequestId()
  it('stays over retries of the same change and is new for another', () => {
    const first = intentFor(undefined, 'a', make)
    expect(intentFor(first, 'a', make)).toBe(first)
    expect(intentFor(first, 'b', make).requestId).not.toBe(first.requestId)
  })
})

describe('submitting a change', () => {
  let office: TestOffice
  let manager: TestDesk
  beforeEach(async () => {
    office = await aTestOffice()
    manager = await office.found()
    replaceBridge(office.bridge(1))
  })
  const draft = { code: 'R12', place: '' }

  it('saves once when the answer got lost and the person tries again (would catch two shelves)', async () => {
    const whole = office.bridge(1)
    let isLost = true
    replaceBridge({
      on: whole.on,
      request: async (channel, input) => {
        const reply = await whole.request(channel, input)
        return isLost ? refuse('outcome-unknown') : reply
      },
    })
    const { result } = renderHook(() => useSubmit('shelf:save'))
    await act(() => result.current.submit((requestId) => ({ requestId, draft })))
    expect(result.current.refusal?.code).toBe('outcome-unknown')
    isLost = false
    const saved = await act(() => result.current.submit((requestId) => ({ requestId, draft })))
    expect(saved).toBeDefined()
    expect(result.current.refusal).toBeUndefined()
    expect(await manager.get('shelf:list', {})).toHaveLength(1)
  })

  it('sends a second press during the first not at all', async () => {
    const { result } = renderHook(() => useSubmit('shelf:save'))
    await act(() =>
      Promise.all([
        result.current.submit((requestId) => ({ requestId, draft })),
        result.current.submit((requestId) => ({ requestId, draft: { code: 'R13', place: '' } })),
      ]),
    )
    expect((await manager.get('shelf:list', {})).map(({ code }) => code)).toEqual(['R12'])
  })

  it('keeps the refusal until it is cleared', async () => {
    const { result } = renderHook(() => useSubmit('shelf:save'))
    await act(() => result.current.submit((requestId) => ({ requestId, draft })))
    await act(() => result.current.submit((requestId) => ({ requestId, draft })))
    expect(result.current.refusal?.code).toBe('name-taken')
    act(() => result.current.clear())
    expect(result.current.refusal).toBeUndefined()
  })
})
