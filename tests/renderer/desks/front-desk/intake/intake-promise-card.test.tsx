import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import type { PromiseProposal } from '../../../../../src/shared/contract/capacity'
import { momentOf } from '../../../../../src/shared/domain/calendar'
import { personIdSchema } from '../../../../../src/shared/domain/ids'
import { emptyIntake } from '../../../../../src/renderer/desks/front-desk/intake-form'
import { IntakePromiseCard } from '../../../../../src/renderer/desks/front-desk/intake-promise-card'
import { speak } from '../../../../../src/renderer/words'
import { aFirm } from '../../../../support/backend'
import { mondayMorning } from '../../../../support/monday-morning'
import { renderUi } from '../../../../support/render-ui'

const hour = 60
const at = (day: string, hours: number) => momentOf(day, hours * hour)
const mehmet = { id: 'p1', name: 'Mehmet Aydın', initials: 'MA' }

const aProposal: PromiseProposal = {
  promisedAt: at('2026-11-26', 12),
  riskyAt: at('2026-11-25', 16),
  finishAt: at('2026-11-25', 15.5),
  workMinutes: 240,
  bufferMinutes: 240,
  why: [
    {
      type: 'absent',
      personId: personIdSchema.parse('p1'),
      name: 'Mehmet Aydın',
      until: at('2026-11-25', 9),
    },
  ],
  steps: [
    {
      title: 'Fräsen',
      area: 'manufacturing',
      person: mehmet,
      from: at('2026-11-25', 9),
      until: at('2026-11-25', 13),
    },
  ],
  usual: null,
  workflowName: 'Schild',
}

type Over = { proposal?: PromiseProposal; neededBy?: string; land?: 'BW' }

function show({ proposal = aProposal, neededBy, land }: Over = {}) {
  speak('de')
  function Card() {
    const [promise, setPromise] = useState(emptyIntake('order', null).promise)
    return (
      <IntakePromiseCard
        kind="order"
        promise={promise}
        onChange={setPromise}
        proposal={proposal}
        firm={{ hours: aFirm.hours, ...(land === undefined ? {} : { land }) }}
        now={mondayMorning}
        neededBy={neededBy ?? null}
      />
    )
  }
  return renderUi(<Card />, { density: 'lobby' })
}

const radio = (name: RegExp) => screen.getByRole('radio', { name })

describe('the promise at intake', () => {
  it('offers the safe date with its reasons and steps, the risky one, another day, and none', async () => {
    show()
    expect(radio(/^Donnerstag, 26\. November, 12:00/)).toHaveProperty('checked', true)
    radio(/^Mittwoch, 25\. November, 16:00/)
    screen.getByText('riskant')
    const reasons = screen.getByRole('list', { name: 'Warum dieser Termin' })
    expect(reasons.textContent).toMatch(/Mehmet Aydın ist bis .*9:00 weg\./)
    expect(reasons.textContent).toContain('Arbeit 4 Std., dazu 4 Std. Puffer.')
    expect(screen.getByRole('list', { name: 'Wann was gemacht wird' }).textContent).toContain('Fräsen')
    radio(/^Anderer Tag/)
    radio(/^Ohne Zusage/)
  })

  it('offers no risky date where the safe one is as early', async () => {
    show({ proposal: { ...aProposal, riskyAt: aProposal.promisedAt } })
    expect(screen.queryByText('riskant')).toBeNull()
  })

  it('warns when it is later than needed, and leaves it possible', async () => {
    show({ neededBy: '2026-11-25' })
    screen.getByText(/Gebraucht wird es schon am 25\.11\.2026/)
  })

  it('a date of one’s own is told to be too early, past, or on a closed day', async () => {
    const { user } = show({ land: 'BW' })
    await user.click(radio(/^Anderer Tag/))
    const day = screen.getByLabelText('Tag')
    const enter = async (text: string) => {
      await user.clear(day)
      await user.type(day, `${text}{Tab}`)
      await act(async () => undefined)
    }
    await enter('24.11.2026')
    screen.getByText(/Früher, als die Arbeit fertig sein kann/)
    await enter('20.11.2026')
    screen.getByText('Die Zusage liegt in der Vergangenheit.')
    await enter('6.1.2027')
    screen.getByText('An diesem Tag ist Heilige Drei Könige, da ist geschlossen.')
    await enter('29.11.2026')
    screen.getByText('An diesem Tag ist geschlossen.')
    await enter('7.1.2027')
    expect(screen.queryByText(/geschlossen/)).toBeNull()
  })

  it('without anybody who can do it says so with the usual date', async () => {
    show({
      proposal: {
        ...aProposal,
        finishAt: null,
        bufferMinutes: 0,
        steps: [],
        why: [{ type: 'nobody', area: 'manufacturing', what: 'Fräsen' }],
        usual: { workingDays: 3, reason: 'working-days' },
      },
    })
    screen.getByText('Niemand kann Fräsen. Wer was kann, trägt die Leitung unter „Zeiten“ ein.')
    screen.getByText('üblicher Termin nach 3 Arbeitstagen')
  })
})
