import { configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '../../../src/renderer/app'
import { replaceBridge } from '../../../src/renderer/bridge'
import { useApp } from '../../../src/renderer/stores/app-store'
import type { TestOffice } from '../../support/backend'

// A loaded machine is slow, not wrong: waiting is for what appears, this only bounds it.
configure({ asyncUtilTimeout: 20_000 })
export const patience = { timeout: 60_000 }

/** The whole program in one window, joined to a backend. */
export async function openApp(office: TestOffice, window: number) {
  replaceBridge(office.bridge(window))
  useApp.setState({ status: undefined, recoveryCode: undefined, page: { name: 'today' }, trail: [] })
  const user = userEvent.setup({ delay: null })
  return { user, ...render(<App />) }
}
