import { beforeEach, describe, expect, it } from 'vitest'
import { replaceBridge } from '../../../src/renderer/bridge'
import { useApp } from '../../../src/renderer/stores/app-store'
import { aTestOffice } from '../../support/backend'

const app = () => useApp.getState()

describe('what the window shows', () => {
  beforeEach(() => useApp.setState({ status: undefined, page: { name: 'today' }, trail: [] }))

  it('goes back the way one came, then to the given page', () => {
    app().open({ name: 'customers' })
    app().open({ name: 'customer', id: 'c1' })
    app().back({ name: 'today' })
    expect(app().page).toEqual({ name: 'customers' })
    app().back({ name: 'today' })
    app().back({ name: 'bench' })
    expect(app().page).toEqual({ name: 'bench' })
  })

  it('does not note the page one is on twice (would catch Esc that seems to do nothing)', () => {
    app().open({ name: 'customers' })
    app().open({ name: 'customers' })
    app().back({ name: 'bench' })
    expect(app().page).toEqual({ name: 'today' })
  })

  it("begins each session at the role's own start, without the last person's trail", async () => {
    const office = await aTestOffice()
    await office.found()
    const back = await office.join('back-office', 'Aydin')
    replaceBridge(office.bridge(back.window))
    app().open({ name: 'customer', id: 'c1' })
    await app().refresh()
    expect(app()).toMatchObject({ page: { name: 'bench' }, trail: [] })
  })
})
