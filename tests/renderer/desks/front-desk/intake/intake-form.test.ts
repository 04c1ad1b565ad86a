import { describe, expect, it } from 'vitest'
import { ticketDraft } from '../../../../../src/shared/domain/ticket'
import { momentOf } from '../../../../../src/shared/domain/calendar'
import type { IntakeForm } from '../../../../../src/renderer/desks/front-desk/intake-form'
import {
  collectorsOf,
  emptyIntake,
  isBlank,
  promisedAtOf,
  titleOf,
} from '../../../../../src/renderer/desks/front-desk/intake-form'
import { newKept, parseKept } from '../../../../../src/renderer/desks/front-desk/intake-kept'
import { toTicketDraft } from '../../../../../src/renderer/desks/front-desk/intake-ticket'
import { problemsOf } from '../../../../../src/renderer/desks/front-desk/intake-problems'
import { freeItem } from '../../../../../src/renderer/desks/front-desk/intake-items'

const now = momentOf('2026-11-23', 10 * 60)
const proposedAt = momentOf('2026-11-26', 18 * 60)
const known = { now, proposedAt, grossCents: 10_000 }

function aForm(change: Partial<IntakeForm>): IntakeForm {
  const items = [{ ...freeItem('Klappkarten A6', 'order', 'Stück', '1'), unitPriceCents: 89 }]
  return { ...emptyIntake('order', 'c1'), items, ...change }
}

describe('toTicketDraft', () => {
  it('makes what the contract accepts, also of the barest form', () => {
    const bare = aForm({ items: [freeItem('Klappkarten', 'order', '', '1')] })
    expect(ticketDraft.safeParse(toTicketDraft(bare, 'c1', undefined)).success).toBe(true)
    const draft = ticketDraft.parse(toTicketDraft(aForm({}), 'c1', proposedAt))
    expect(draft).toMatchObject({ title: 'Klappkarten A6', promisedAt: proposedAt })
    expect(draft.items[0]).toMatchObject({ unitPriceCents: 89, quantityThousandths: 1_000, origin: 'made' })
  })

  it('leaves out what was unticked again, so that no forgotten limit binds the bench', () => {
    const form = aForm({
      limit: { on: false, cents: 5_000 },
      mayCollect: { on: false, text: 'Emil Maier' },
      benchNote: { on: false, text: 'alt' },
    })
    const draft = toTicketDraft(form, 'c1', undefined)
    expect(draft.limitCents).toBeUndefined()
    expect(draft).toMatchObject({ mayCollect: [], benchNote: '' })
  })

  it('keeps a condition only on what was brought in', () => {
    const scratched = { ...freeItem('Aufsteller', 'service', '', '1'), condition: 'Kratzer links' }
    const form = aForm({ items: [scratched, { ...scratched, key: '2', origin: 'made' }] })
    const draft = toTicketDraft(form, 'c1', undefined)
    expect(draft.items.map(({ condition }) => condition)).toEqual(['Kratzer links', undefined])
  })
})

describe('titleOf', () => {
  it('takes the first named item, then the first line of the description, never an empty title', () => {
    expect(titleOf(aForm({}))).toBe('Klappkarten A6')
    expect(titleOf(aForm({ title: '  Einladung ' }))).toBe('Einladung')
    expect(titleOf(aForm({ items: [], description: 'Rechnungskopie 2024\nper Post' }))).toBe(
      'Rechnungskopie 2024',
    )
  })
})

describe('collectorsOf', () => {
  it('keeps a name with its comma together', () => {
    expect(collectorsOf('Emil Maier, Sohn; Lena Vogt ;')).toEqual(['Emil Maier, Sohn', 'Lena Vogt'])
  })
})

describe('promisedAtOf', () => {
  it('follows the choice: the proposal, another day at its time, or none', () => {
    expect(promisedAtOf({ choice: 'proposed', day: '2026-12-01', time: null }, proposedAt)).toBe(proposedAt)
    const other = promisedAtOf({ choice: 'other', day: '2026-11-27', time: '17:30' }, proposedAt)
    expect(other).toBe(momentOf('2026-11-27', 17 * 60 + 30))
    expect(promisedAtOf({ choice: 'other', day: null, time: null }, proposedAt)).toBeUndefined()
    expect(promisedAtOf({ choice: 'none', day: '2026-11-27', time: null }, proposedAt)).toBeUndefined()
  })
})

describe('parseKept', () => {
  const makeId = () => 'fresh-request'

  it('restores what was saved and drops what another version wrote', () => {
    const form = aForm({ deposit: { on: true, cents: 500, method: 'own-till', reference: 'B 17' } })
    const kept = { ...newKept(form, 'request-1'), focus: '0 Menge', sent: true, isOpen: true }
    expect(parseKept(structuredClone(kept), makeId)).toEqual(kept)
    expect(parseKept({ ...kept, form: { ...form, kind: 'rental' } }, makeId)).toBeUndefined()
    expect(parseKept(null, makeId)).toBeUndefined()
  })

  it('still reads the bare form of an older program, without the fields it did not know', () => {
    const {
      adding: _adding,
      quoteUntil: _until,
      consent: _consent,
      formality: _formality,
      ...old
    } = aForm({})
    expect(parseKept(old, makeId)).toEqual(newKept(aForm({}), 'fresh-request'))
  })
})

describe('isBlank', () => {
  it('takes a form for empty whatever kind is chosen, but not with a letter in it', () => {
    expect(isBlank(emptyIntake('marketing', null))).toBe(true)
    expect(isBlank({ ...emptyIntake('order', null), adding: 'K' })).toBe(false)
    expect(isBlank(emptyIntake('order', 'c1'))).toBe(false)
  })
})

describe('what belongs to another kind', () => {
  it('stays in the form and out of the ticket', () => {
    const form = aForm({
      kind: 'marketing',
      title: 'Prospekt',
      limit: { on: true, cents: 100 },
      callBeforeStart: true,
      budgetCents: 100,
      source: ' Messe ',
    })
    const draft = toTicketDraft(form, 'c1', proposedAt)
    expect(draft).toMatchObject({ items: [], callBeforeStart: false, source: 'Messe' })
    expect(Object.keys(draft)).not.toContain('limitCents')
    expect(Object.keys(draft)).not.toContain('budgetCents')
    expect(Object.keys(draft)).not.toContain('promisedAt')
  })

  it('makes sales a quote only where something is offered', () => {
    const offer = aForm({ kind: 'sales', quoteUntil: '2026-12-07', budgetCents: 5_000 })
    expect(toTicketDraft(offer, 'c1', undefined)).toMatchObject({
      quoteUntil: '2026-12-07',
      budgetCents: 5_000,
    })
    expect(Object.keys(toTicketDraft({ ...offer, items: [] }, 'c1', undefined))).not.toContain('quoteUntil')
  })
})

describe('problemsOf', () => {
  it('finds nothing wrong with a known customer and one item', () => {
    expect(problemsOf(aForm({}), known)).toEqual([])
  })

  it('asks for the customer and the items first', () => {
    expect(problemsOf(emptyIntake('order', null), known)).toEqual(['customer-missing', 'items-missing'])
  })

  it('wants words instead of items for what is not about things', () => {
    expect(problemsOf(emptyIntake('formality', 'c1'), known)).toEqual(['title-missing'])
    expect(problemsOf({ ...emptyIntake('formality', 'c1'), description: 'Kopie' }, known)).toEqual([])
  })

  it('refuses a promise in the past', () => {
    const promise = { choice: 'other' as const, day: '2026-11-20', time: null }
    expect(problemsOf(aForm({ promise }), known)).toEqual(['promise-past'])
  })

  it('never lets a deposit through without its receipt, or higher than the price', () => {
    const deposit = { on: true, cents: 10_001, method: 'card-terminal' as const, reference: ' ' }
    expect(problemsOf(aForm({ deposit }), known)).toEqual(['deposit-too-high', 'deposit-reference'])
    const unpriced = aForm({ deposit, items: [freeItem('Schild', 'order', '', '1')] })
    expect(problemsOf(unpriced, known)).toEqual(['deposit-reference'])
  })

  it('puts nobody on the newsletter without consent and its proof', () => {
    const form = aForm({ kind: 'marketing', title: 'Newsletter', wish: 'newsletter' })
    expect(problemsOf(form, known)).toEqual(['consent-missing'])
    const consent = { on: true, purpose: 'newsletter' as const, proof: 'oral' as const, note: ' ' }
    expect(problemsOf({ ...form, consent }, known)).toEqual(['consent-note'])
  })

  it('wants to know until when offered prices hold, from today on', () => {
    const offer = aForm({ kind: 'sales', quoteUntil: '2026-11-22' })
    expect(problemsOf(offer, known)).toEqual(['quote-until'])
    expect(problemsOf({ ...offer, quoteUntil: '2026-11-23' }, known)).toEqual([])
  })
})
