import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanStep } from '../../../src/shared/domain/step-plan'
import { planChange, planMark } from '../../../src/shared/domain/step-plan'
import { aStep, anyGraph } from '../../support/step-graphs'

function planned(over: Partial<PlanStep>): PlanStep {
  return { ...aStep(), state: 'open', isBegun: false, ...over }
}

function asked({ state: _state, isBegun: _isBegun, ...step }: PlanStep) {
  return step
}

const print = planned({ key: 'print', title: 'Drucken', state: 'done', isBegun: true })
const cut = planned({ key: 'cut', title: 'Schneiden', after: ['print'], state: 'running', isBegun: true })
const pack = planned({ key: 'pack', title: 'Packen', after: ['cut'], area: 'fulfilment' })
const plan = [print, cut, pack]

describe('another plan for a ticket', () => {
  it('says nothing changed where nothing did, in whatever order predecessors are named', () => {
    fc.assert(
      fc.property(anyGraph(), (steps) => {
        const before = steps.map((step) => planned(step))
        const turned = steps.map((step) => ({ ...step, after: step.after.toReversed() }))
        expect(planMark(turned)).toBe(planMark(before.map(asked)))
        const change = planChange(before, turned)
        expect(change.ok && [change.value.added, change.value.changed, change.value.ordered]).toEqual([
          [],
          [],
          [],
        ])
      }),
      { numRuns: 200, seed: 20_261_123 },
    )
  })

  it('never takes a begun step away, puts it behind a new one or retells what it was', () => {
    const fresh = aStep({ key: 'fresh', title: 'Freigabe' })
    const begun = { ok: false, code: 'step-begun' }
    expect(planChange(plan, [asked(print), { ...asked(pack), after: ['print'] }])).toMatchObject(begun)
    expect(
      planChange(plan, [asked(print), fresh, { ...asked(cut), after: ['print', 'fresh'] }, asked(pack)]),
    ).toMatchObject({ ...begun, facts: { title: 'Schneiden' } })
    expect(
      planChange(plan, [asked(print), { ...asked(cut), area: 'accounting' }, asked(pack)]),
    ).toMatchObject(begun)
    expect(
      planChange(plan, [{ ...asked(print), procedure: 'anders' }, asked(cut), asked(pack)]),
    ).toMatchObject(begun)
  })

  it('lets a running step be told better, and everything still to come be changed', () => {
    const better = { ...asked(cut), procedure: 'Mit dem kleinen Messer.', estimateMinutes: 45 }
    const told = planChange(plan, [asked(print), better, asked(pack)])
    expect(told).toMatchObject({
      ok: true,
      value: { changed: [better], added: [], removed: [], ordered: [] },
    })
    const fresh = aStep({ key: 'fresh', title: 'Freigabe', area: 'sales', after: ['cut'] })
    const added = planChange(plan, [asked(print), asked(cut), fresh, { ...asked(pack), after: ['fresh'] }])
    expect(added.ok && added.value.added.map(({ key }) => key)).toEqual(['fresh'])
    expect(added.ok && added.value.ordered.map(({ key }) => key)).toEqual(['pack'])
    expect(added.ok && [...added.value.areas].toSorted()).toEqual(['fulfilment', 'sales'])
    const gone = planChange(plan, [asked(print), asked(cut)])
    expect(gone.ok && gone.value.removed.map(({ key }) => key)).toEqual(['pack'])
  })

  it('refuses an order that does not hold', () => {
    expect(planChange(plan, [asked(pack), asked(print), asked(cut)])).toMatchObject({
      ok: false,
      code: 'plan-faulty',
      facts: { problems: [{ key: 'pack', fault: 'stands-too-early' }] },
    })
  })
})
