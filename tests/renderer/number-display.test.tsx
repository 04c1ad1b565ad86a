import { render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { NumberDisplay } from '../../src/renderer/number-display'
import { aRequestId, aTestOffice } from '../support/backend'

describe('the number display', () => {
  it('shows the called number, the ones before and how many wait, and follows every call', async () => {
    const office = await aTestOffice()
    await office.found()
    const front = await office.join('front-desk', 'Berger')
    const arrive = (name: string) =>
      front.get('visit:check-in', { requestId: aRequestId(), draft: { name, reason: 'Abholung' } })
    const next = () => front.get('visit:next', { requestId: aRequestId() })
    Object.defineProperty(window, 'display', {
      configurable: true,
      value: {
        read: async () => ({ ok: true, value: await office.backend.display() }),
        onChanged: (listener: () => void) =>
          office.backend.onEvent(({ channel }) => channel === 'office:changed' && listener()),
      },
    })
    const { container } = render(<NumberDisplay />)
    expect(await screen.findByText('Bitte nehmen Sie Platz')).toBeTruthy()
    expect(screen.getByText('Niemand wartet')).toBeTruthy()
    for (const name of ['Frau Öztürk', 'Herr Sander', 'Kita Löwenzahn']) await arrive(name)
    await next()
    expect(await screen.findByText('001')).toBeTruthy()
    await next()
    await waitFor(() => expect(screen.getByRole('listitem').textContent).toBe('001'))
    expect(screen.getByText('002')).toBeTruthy()
    expect(screen.getByText('1 Person wartet')).toBeTruthy()
    expect(container.textContent).not.toMatch(/Öztürk|Sander|Löwenzahn|Abholung/)
  })
})
