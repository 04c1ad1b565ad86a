import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { TodayQuestions } from '../../../../../src/renderer/desks/front-desk/today-questions'
import { undoLatest } from '../../../../../src/renderer/ui/toast'
import { aRequestId } from '../../../../support/backend'
import { aCounter, patience, showAt } from '../counter-office'

const draft = {
  text: 'Speisekarten: Ecken rund oder gerade?',
  to: { type: 'area' as const, area: 'sales' as const },
  choices: ['Rund', 'Gerade'],
  fallback: '',
  customerWaits: false,
}

async function aCard() {
  const counter = await aCounter()
  return {
    ...counter,
    show: () => showAt(counter.front, counter.office, <TodayQuestions now={Date.now()} />),
  }
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the card of the questions', patience, () => {
  it('takes an answer with one press and says to the asker that it was read', async () => {
    const { back, show } = await aCard()
    await back.get('question:ask', { requestId: aRequestId(), draft })
    const { user } = await show()
    await user.click(await screen.findByRole('button', { name: 'Rund' }))
    expect(await screen.findByText('Keine Rückfrage ist offen.')).toBeTruthy()
    const [row] = (await back.get('question:list', {})).byMe
    expect(row).toMatchObject({ answer: { text: 'Rund' }, delivery: 'seen' })
  })

  it('says nothing was read while the window is not in sight (would catch a "zugestellt" from behind)', async () => {
    // Nothing is laid out here, so nothing could ever come into view.
    vi.stubGlobal('IntersectionObserver', undefined)
    const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    const { back, show } = await aCard()
    await back.get('question:ask', { requestId: aRequestId(), draft })
    await show()
    await screen.findByText(draft.text)
    const delivery = async () => (await back.get('question:list', {})).byMe[0]?.delivery
    expect(await delivery()).toBe('on-its-way')
    sight.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    await waitFor(async () => expect(await delivery()).toBe('seen'))
  })

  it('says what to tell the customer while nobody has it, and takes a wrong press back', async () => {
    const { front, show } = await aCard()
    await front.get('question:ask', {
      requestId: aRequestId(),
      draft: { ...draft, to: { type: 'area', area: 'marketing' }, fallback: 'Wir rufen Sie an.' },
    })
    const { user } = await show()
    expect(await screen.findByText('nicht zugestellt')).toBeTruthy()
    expect(screen.getByText(/Sagen Sie: „Wir rufen Sie an.“/u)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Zurückziehen' }))
    expect(await screen.findByText('Keine Rückfrage ist offen.')).toBeTruthy()
    undoLatest()
    expect(await screen.findByText(draft.text)).toBeTruthy()
  })
})
