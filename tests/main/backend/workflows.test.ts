import { describe, expect, it } from 'vitest'
import { kinds } from '../../../src/shared/domain/kind'
import type { TemplateStep } from '../../../src/shared/domain/workflow'
import { aRequestId } from '../../support/backend'
import type { CounterDay } from '../../support/counter-day'
import { aCounterDay } from '../../support/counter-day'
import { aTicket } from '../../support/records'
import { aStep } from '../../support/step-graphs'

const print = aStep({ key: 'print', title: 'Drucken' })
const bind = aStep({ key: 'bind', title: 'Binden', area: 'fulfilment', after: ['print'] })
const check = aStep({ key: 'check', title: 'Prüfen', area: 'fulfilment', isCheck: true, after: ['bind'] })
const brochure = { name: 'Broschüre', kind: 'order' as const, steps: [print, bind, check], note: 'Erste' }

async function anOfficeWith(draft = brochure) {
  const day = await aCounterDay()
  const saved = await day.manager.get('workflow:save', { requestId: aRequestId(), draft })
  return { day, ...saved }
}

function openOrder({ front, customerId }: CounterDay, over: { readonly workflowId?: string } = {}) {
  const draft = { ...aTicket(customerId), ...over }
  return front.get('ticket:open', { requestId: aRequestId(), draft })
}

function stepRecords({ office }: CounterDay) {
  const { steps } = office.storage().store.office.tables
  return JSON.stringify([...steps.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
}

async function plan({ back }: CounterDay, ticketId: string) {
  return back.get('step-plan:read', { ticketId })
}

function asked(steps: readonly TemplateStep[]): TemplateStep[] {
  return steps.map(({ key, title, area, skill, estimateMinutes, isCheck, procedure, after, checklist }) => ({
    key,
    title,
    area,
    ...(skill === undefined ? {} : { skill }),
    estimateMinutes,
    isCheck,
    procedure,
    after,
    checklist,
  }))
}

describe('workflows', () => {
  it('begin with the usual ones, once per kind, and new tickets take the steps where they begin', async () => {
    const day = await aCounterDay()
    const start = () =>
      day.manager.get('workflow:start-usual', { requestId: aRequestId(), language: 'de' as const })
    expect(await start()).toEqual({ count: 5 })
    expect(await start()).toEqual({ count: 0 })
    const rows = await day.front.get('workflow:list', {})
    expect(rows.map(({ kind, isDefault }) => [kind, isDefault])).toEqual(kinds.map((kind) => [kind, true]))
    for (const kind of kinds) {
      const draft = aTicket(day.customerId, kind, [])
      const { id } = await day.front.get('ticket:open', { requestId: aRequestId(), draft })
      const { steps } = await plan(day, id)
      const { ticket } = await day.front.get('ticket:read', { id })
      expect(steps.length).toBe(rows.find((row) => row.kind === kind)?.steps)
      expect(ticket.area).toBe(steps[0]?.area)
    }
  })

  it('refuses an order of steps that does not hold, a taken name, and a workflow of another kind', async () => {
    const { day, id } = await anOfficeWith()
    const save = (draft: typeof brochure) =>
      day.manager.ask('workflow:save', { requestId: aRequestId(), draft })
    const early = await save({ ...brochure, name: 'Neu', steps: [bind, print] })
    expect(early).toMatchObject({ ok: false, code: 'plan-faulty' })
    expect(await save(brochure)).toMatchObject({ ok: false, code: 'name-taken' })
    const draft = { ...aTicket(day.customerId, 'service'), workflowId: id }
    const wrong = await day.front.ask('ticket:open', { requestId: aRequestId(), draft })
    expect(wrong).toMatchObject({ ok: false, code: 'workflow-gone' })
  })

  it('one default per kind: the first by itself, another by hand, none when it is retired', async () => {
    const { day, id } = await anOfficeWith()
    const other = { ...brochure, name: 'Plakat', steps: [print] }
    const { id: poster } = await day.manager.get('workflow:save', { requestId: aRequestId(), draft: other })
    expect((await plan(day, (await openOrder(day)).id)).from).toEqual(['Broschüre'])
    expect((await plan(day, (await openOrder(day, { workflowId: poster })).id)).from).toEqual(['Plakat'])
    await day.manager.get('workflow:make-default', { requestId: aRequestId(), id: poster })
    const defaults = (await day.front.get('workflow:list', {})).filter(({ isDefault }) => isDefault)
    expect(defaults.map((row) => row.id)).toEqual([poster])
    await day.manager.get('workflow:retire', { requestId: aRequestId(), id: poster, active: false })
    expect((await plan(day, (await openOrder(day)).id)).steps).toEqual([])
    const gone = await day.front.ask('ticket:open', {
      requestId: aRequestId(),
      draft: { ...aTicket(day.customerId), workflowId: poster },
    })
    expect(gone).toMatchObject({ ok: false, code: 'workflow-gone' })
    await day.manager.get('workflow:retire', { requestId: aRequestId(), id: poster, active: true })
    expect((await plan(day, (await openOrder(day)).id)).from).toEqual(['Plakat'])
    expect(id).not.toBe(poster)
  })

  it('two managers saving at once: one version each is kept, the second is shown both', async () => {
    const { day, id, versionId } = await anOfficeWith()
    const second = await day.seat('manager')
    const faster = { ...brochure, note: 'Kürzer', steps: [print] }
    const mine = { ...brochure, note: 'Mit Freigabe', name: 'Broschüre A5' }
    const save = (draft: typeof brochure, base: string) => ({ requestId: aRequestId(), id, base, draft })
    await second.get('workflow:save', save(faster, versionId))
    const late = await day.manager.ask('workflow:save', save(mine, versionId))
    expect(late).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
      facts: { mine: { note: 'Mit Freigabe' } },
    })
    const { versions, workflow } = await day.manager.get('workflow:read', { id })
    expect(late).toMatchObject({ facts: { theirs: { workflow: { versionId: workflow.versionId } } } })
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [2, 'Kürzer'],
      [1, 'Erste'],
    ])
    await day.manager.get('workflow:save', save(mine, workflow.versionId))
    const kept = await day.manager.get('workflow:read', { id })
    expect(kept.versions.map(({ number }) => number)).toEqual([3, 2, 1])
    expect(kept.workflow.name).toBe('Broschüre A5')
  })

  it('edited while a hundred tickets run: none of their steps changes, and new ones take the new version', async () => {
    const { day, id, versionId } = await anOfficeWith()
    const ids: string[] = []
    for (let count = 0; count < 100; count += 1) ids.push((await openOrder(day)).id)
    for (const ticket of ids.slice(0, 30))
      await day.back.get('ticket:work', { requestId: aRequestId(), id: ticket, action: 'start', reason: '' })
    const before = stepRecords(day)
    let base = versionId
    for (const note of ['Kürzer', 'Länger', 'Anders']) {
      const steps = [
        { ...print, title: note, estimateMinutes: 5 },
        { ...bind, area: 'accounting' as const },
      ]
      const draft = { ...brochure, note, steps }
      base = (await day.manager.get('workflow:save', { requestId: aRequestId(), id, base, draft })).versionId
    }
    await day.manager.get('workflow:retire', { requestId: aRequestId(), id, active: false })
    await day.manager.get('workflow:retire', { requestId: aRequestId(), id, active: true })
    expect(stepRecords(day)).toBe(before)
    const { steps } = await plan(day, (await openOrder(day)).id)
    expect(steps.map(({ title }) => title)).toEqual(['Anders', 'Binden'])
  })
})

describe('another plan for one ticket', () => {
  const reason = 'Kunde möchte vorher sehen'

  it('adds, changes, removes and orders steps with a reason, on the timeline, and only there', async () => {
    const { day } = await anOfficeWith()
    const { id: ticketId } = await openOrder(day)
    const { base, steps } = await plan(day, ticketId)
    const [first, second, last] = asked(steps)
    if (first === undefined || second === undefined || last === undefined) throw new Error('three steps')
    const approve = aStep({ key: 'new', title: 'Freigabe', area: 'sales', after: [first.key] })
    const wanted = [first, approve, { ...last, title: 'Endprüfung', after: ['new'] }]
    const change = { requestId: aRequestId(), ticketId, base, steps: wanted, reason }
    expect(
      await day.back.ask('step-plan:change', { ...change, requestId: aRequestId(), reason: '' }),
    ).toMatchObject({ ok: false, code: 'reason-missing' })
    await day.back.get('step-plan:change', change)
    const now = await plan(day, ticketId)
    expect(now.steps.map(({ title }) => title)).toEqual(['Drucken', 'Freigabe', 'Endprüfung'])
    expect(now.steps[2]?.after).toEqual([now.steps[1]?.key])
    const { events } = day.office.storage().store.office.tables
    const told = [...events.values()].flatMap(({ facts }) => (facts.type === 'steps-changed' ? [facts] : []))
    expect(
      told
        .map(({ change: which, titles }) => [which, titles] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ).toEqual([
      ['added', ['Freigabe']],
      ['changed', ['Endprüfung']],
      ['ordered', ['Endprüfung']],
      ['removed', ['Binden']],
    ])
    expect(told.every((facts) => facts.reason === reason)).toBe(true)
    const late = await day.back.ask('step-plan:change', { ...change, requestId: aRequestId() })
    expect(late).toMatchObject({ ok: false, code: 'changed-meanwhile' })
    expect((await plan(day, (await openOrder(day)).id)).steps.map(({ title }) => title)).toEqual([
      'Drucken',
      'Binden',
      'Prüfen',
    ])
  })

  it('keeps ticked points whose words stay, and refuses to take a begun step away', async () => {
    const { day } = await anOfficeWith({ ...brochure, steps: [{ ...print, checklist: ['Farbe', 'Menge'] }] })
    const { id: ticketId } = await openOrder(day)
    const stepId = (await plan(day, ticketId)).steps[0]?.key ?? ''
    await day.back.get('step:start', { requestId: aRequestId(), stepId })
    await day.back.get('step:checkpoint', {
      requestId: aRequestId(),
      stepId,
      index: 0,
      text: 'Farbe',
      done: true,
    })
    const { base, steps } = await plan(day, ticketId)
    const [first] = asked(steps)
    if (first === undefined) throw new Error('one step')
    const after = aStep({ key: 'new', title: 'Packen', after: [first.key] })
    const gone = { requestId: aRequestId(), ticketId, base, steps: [{ ...after, after: [] }], reason }
    expect(await day.back.ask('step-plan:change', gone)).toMatchObject({
      ok: false,
      code: 'step-begun',
      facts: { title: 'Drucken' },
    })
    const told = [{ ...first, checklist: ['Menge', 'Farbe', 'Rand'] }, after]
    await day.back.get('step-plan:change', { ...gone, requestId: aRequestId(), steps: told })
    const record = day.office.storage().store.office.tables.steps.get(stepId)
    expect(record?.checklist).toEqual([
      { text: 'Menge', done: false },
      { text: 'Farbe', done: true },
      { text: 'Rand', done: false },
    ])
  })

  it('the front plans its own areas, and no other', async () => {
    const clear = aStep({ key: 'clear', title: 'Klären', area: 'sales' })
    const { day } = await anOfficeWith({ ...brochure, steps: [clear, { ...print, after: ['clear'] }] })
    const { id: ticketId } = await openOrder(day)
    const { base, steps } = await plan(day, ticketId)
    const [talk, make] = asked(steps)
    if (talk === undefined || make === undefined) throw new Error('two steps')
    const change = (wanted: TemplateStep[]) =>
      day.front.ask('step-plan:change', { requestId: aRequestId(), ticketId, base, steps: wanted, reason })
    const forbidden = { ok: false, code: 'role-forbids', facts: { task: 'step.plan' } }
    expect(await change([talk, { ...make, title: 'Plotten' }])).toMatchObject(forbidden)
    expect(await change([talk])).toMatchObject(forbidden)
    expect(await change([{ ...talk, area: 'accounting' }, make])).toMatchObject(forbidden)
    expect(await change([{ ...talk, title: 'Anrufen' }, make])).toMatchObject({ ok: true })
  })

  it('takes a whole workflow while nothing is begun, and leaves finished tickets alone', async () => {
    const day = await aCounterDay()
    const { id: ticketId } = await openOrder(day)
    const { id: workflowId } = await day.manager.get('workflow:save', {
      requestId: aRequestId(),
      draft: brochure,
    })
    const apply = async (why: string) => {
      const { base } = await plan(day, ticketId)
      return day.back.ask('step-plan:apply', {
        requestId: aRequestId(),
        ticketId,
        base,
        workflowId,
        reason: why,
      })
    }
    expect(await apply('')).toMatchObject({ ok: true })
    expect((await plan(day, ticketId)).steps.map(({ title }) => title)).toEqual([
      'Drucken',
      'Binden',
      'Prüfen',
    ])
    expect(await apply('')).toMatchObject({ ok: false, code: 'reason-missing' })
    const stepId = (await plan(day, ticketId)).steps[0]?.key ?? ''
    await day.back.get('step:start', { requestId: aRequestId(), stepId })
    expect(await apply(reason)).toMatchObject({ ok: false, code: 'step-begun' })
    await day.manager.get('ticket:work', { requestId: aRequestId(), id: ticketId, action: 'cancel', reason })
    expect(await apply(reason)).toMatchObject({ ok: false, code: 'move-not-allowed' })
  })

  it('a quote that is answered leaves no step open, and its order takes the steps of orders', async () => {
    const day = await aCounterDay()
    await day.manager.get('workflow:start-usual', { requestId: aRequestId(), language: 'de' })
    const draft = { ...aTicket(day.customerId, 'sales'), quoteUntil: '2026-12-24' }
    const { id } = await day.front.get('ticket:open', { requestId: aRequestId(), draft })
    const told = { consent: 'Frau Maier am Telefon', result: 'Angenommen', answer: 'Wir drucken' }
    const order = await day.front.get('ticket:to-order', {
      requestId: aRequestId(),
      id,
      ...told,
      pricesConfirmed: true,
    })
    const quote = await day.front.get('ticket:read', { id })
    expect(quote.row.work).toBe('ready')
    expect((await plan(day, id)).steps).toEqual([])
    expect((await plan(day, order.id)).from).toEqual(['Auftrag'])
  })
})
