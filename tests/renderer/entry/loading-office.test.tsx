import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LoadingOffice } from '../../../src/renderer/entry/loading-office'
import { useApp } from '../../../src/renderer/stores/app-store'
import { renderUi } from '../../support/render-ui'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function wait(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

describe('the wait for a large office', () => {
  it('says nothing within the first second (a bar that flashes at every sign-in)', () => {
    useApp.setState({ loadedPercent: 60 })
    renderUi(<LoadingOffice />)
    wait(999)
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  it('then says how far it is, and follows', () => {
    useApp.setState({ loadedPercent: 60 })
    renderUi(<LoadingOffice />)
    wait(1_000)
    expect(screen.getByRole('progressbar', { name: 'Daten werden geladen …' })).toBeTruthy()
    expect(screen.getByText('60 %')).toBeTruthy()
    act(() => useApp.getState().setLoaded(61))
    expect(screen.getByText('61 %')).toBeTruthy()
  })

  it('is gone once the office is open', () => {
    useApp.setState({ loadedPercent: 100 })
    renderUi(<LoadingOffice />)
    wait(5_000)
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})
