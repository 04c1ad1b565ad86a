import { describe, expect, it } from 'vitest'
import type { Bench } from '../../../src/shared/contract/desk-answers'
import type { TestDesk, TestOffice } from '../../support/backend'
import { aRequestId, aTestOffice } from '../../support/backend'

const everything = { since: 0, more: false }

/** A customer, and tickets of one kind that take the steps of a template with two branches that a check joins. */
async function anOffice() {
  const office = await aTestOffice()
  const manager = await office.found()
  const front = await office.join('front-desk', 'Berger')
  const { id: customerId } = await front.get('customer:save', {
    requestId: aRequestId(),
    draft: {
      company: 'Gärtnerei Maier',
      givenName: '',
      familyName: '',
      phones: [],
      email: '',
      address: { street: '', postcode: '', city: '', country: '' },
      note: '',
      consent: false,
    },
  })
  return { office, manager, front, customerId }
}

type Scene = Awaited<ReturnType<typeof anOffice>>

const step = (key: string, area: 'manufacturing' | 'fulfilment', after: string[], isCheck = false) => ({
  key,
  title: key,
  area,
  estimateMinutes: 30,
  isCheck,
  procedure: '',
  after,
  checklist: [],
})

async function aTemplate({ manager }: Scene): Promise<string> {
  const { id } = await manager.get('workflow:save', {
    requestId: aRequestId(),
    draft: {
      name: 'Broschüre',
      kind: 'order',
      note: '',
      steps: [
        step('Umschlag', 'manufacturing', []),
        step('Inhalt', 'fulfilment', []),
        step('Prüfen', 'fulfilment', ['Umschlag', 'Inhalt'], true),
      ],
    },
  })
  return id
}

async function aTicket({ front, customerId }: Scene, title: string, workflowId?: string): Promise<string> {
  const { id } = await front.get('ticket:open', {
    requestId: aRequestId(),
    draft: {
      title,
      kind: 'order',
      customerId,
      description: '',
      callBeforeStart: false,
      mayCollect: [],
      benchNote: '',
      answer: '',
      result: '',
      items: [],
      ...(workflowId === undefined ? {} : { workflowId }),
    },
  })
  return id
}

async function aBrochure(scene: Scene): Promise<string> {
  return aTicket(scene, 'Broschüre', await aTemplate(scene))
}

const told = ({ rows }: Bench) =>
  rows.map((row) => `${row.step?.title ?? row.title}: ${row.work}, ${row.area}`).toSorted()

async function stepNamed(desk: TestDesk, title: string): Promise<string> {
  const { rows } = await desk.get('bench:read', everything)
  const found = rows.find((row) => row.step?.title === title)
  if (found === undefined) throw new Error(`no step ${title}`)
  return found.jobId
}

async function finish(desk: TestDesk, title: string): Promise<void> {
  const stepId = await stepNamed(desk, title)
  await desk.get('step:start', { requestId: aRequestId(), stepId })
  await desk.get('step:finish', { requestId: aRequestId(), stepId, reason: '' })
}

describe('jobs on the bench', () => {
  it('are the steps that may begin, a card per branch, and the whole ticket where there are none', async () => {
    const scene = await anOffice()
    await aTicket(scene, 'Ohne Schritte')
    await aBrochure(scene)
    expect(told(await scene.manager.get('bench:read', everything))).toEqual([
      'Inhalt: received, fulfilment',
      'Ohne Schritte: received, manufacturing',
      'Umschlag: received, manufacturing',
    ])
  })

  it('join before the check, which waits as done, and the ticket comes back when nothing is left', async () => {
    const scene = await anOffice()
    const { manager } = scene
    await aBrochure(scene)
    await finish(manager, 'Umschlag')
    expect(told(await manager.get('bench:read', everything))).toEqual(['Inhalt: received, fulfilment'])
    await finish(manager, 'Inhalt')
    expect(told(await manager.get('bench:read', everything))).toEqual(['Prüfen: done, fulfilment'])
    const stepId = await stepNamed(manager, 'Prüfen')
    await manager.get('step:check', { requestId: aRequestId(), stepId, passed: true, reason: '' })
    const after = await manager.get('bench:read', everything)
    expect(after.rows.map(({ step: brief, work }) => [brief, work])).toEqual([[null, 'checked']])
  })

  it('show an interrupted step in work and paused, and every branch of a held ticket as waiting', async () => {
    const scene = await anOffice()
    const { manager } = scene
    const id = await aBrochure(scene)
    const stepId = await stepNamed(manager, 'Umschlag')
    await manager.get('step:start', { requestId: aRequestId(), stepId })
    await manager.get('step:pause', { requestId: aRequestId(), stepId, reason: 'Papier fehlt' })
    const { rows } = await manager.get('bench:read', everything)
    expect(rows.find(({ jobId }) => jobId === stepId)).toMatchObject({
      work: 'in-work',
      paused: true,
      reason: 'Papier fehlt',
    })
    const hold = { requestId: aRequestId(), id, action: 'hold', reason: 'Freigabe' } as const
    await manager.get('ticket:work', hold)
    const held = await manager.get('bench:read', everything)
    expect(held.rows.map(({ work, reason }) => [work, reason])).toEqual([
      ['on-hold', 'Freigabe'],
      ['on-hold', 'Freigabe'],
    ])
  })

  it('leave the bench with the ticket: ready and cancelled work would be done twice', async () => {
    const scene = await anOffice()
    const id = await aTicket(scene, 'Fahne')
    const cancel = { requestId: aRequestId(), id, action: 'cancel', reason: 'Irrtum' } as const
    await scene.front.get('ticket:work', cancel)
    expect((await scene.manager.get('bench:read', everything)).order).toEqual([])
  })

  it('have one owner when two take one in the same moment, and the slower hears who', async () => {
    const scene = await anOffice()
    const { office, manager } = scene
    await aBrochure(scene)
    const stepId = await stepNamed(manager, 'Umschlag')
    const both = [await office.join('back-office', 'Aydin'), await office.join('back-office', 'Hauck')]
    const replies = await Promise.all(
      both.map(({ ask, personId }) =>
        ask('step:take', { requestId: aRequestId(), stepId, owner: personId, seenOwner: null }),
      ),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({
      code: 'owned-by-other',
      facts: { name: 'Test Aydin' },
    })
  })
})

describe('what changed since a revision', () => {
  it('is only the rows that are different; the order names all, and what is gone is not in it', async () => {
    const scene = await anOffice()
    const { manager, front } = scene
    const first = await aTicket(scene, 'Fahne')
    const second = await aTicket(scene, 'Banner')
    const { revision } = await manager.get('bench:read', everything)
    const quiet = await manager.get('bench:read', { since: revision, more: false })
    expect([quiet.rows.length, quiet.order?.length]).toEqual([0, 2])
    await front.get('ticket:work', { requestId: aRequestId(), id: first, action: 'cancel', reason: 'x' })
    const owner = (await manager.get('person:list', {}))[0]?.id ?? ''
    await manager.get('ticket:take', { requestId: aRequestId(), id: second, owner, seenOwner: null })
    const later = await manager.get('bench:read', { since: revision, more: false })
    expect([later.rows.map(({ jobId }) => jobId), later.order]).toEqual([[second], [second]])
  })

  it('comes whole to a window that knows more than this program does: it knew another one', async () => {
    const scene = await anOffice()
    await aTicket(scene, 'Fahne')
    expect((await scene.manager.get('bench:read', { since: 10_000, more: false })).rows).toHaveLength(1)
  })
})

const view = (name: string, position = 1) => ({
  name,
  look: 'table' as const,
  position,
  filter: {
    area: null,
    kind: null,
    until: null,
    waitingOnly: true,
    freeOnly: false,
    canDoOnly: false,
    people: [],
    risks: [],
    steps: [],
    text: '',
    sort: 'age' as const,
  },
})

describe('saved views', () => {
  async function aView(desk: TestDesk, name: string, position?: number): Promise<string> {
    const { id } = await desk.get('bench-view:save', { requestId: aRequestId(), draft: view(name, position) })
    return id
  }
  const names = async (desk: TestDesk) => (await desk.get('bench-view:list', {})).map(({ name }) => name)
  const two = async (): Promise<{ office: TestOffice; mine: TestDesk; theirs: TestDesk }> => {
    const office = await aTestOffice()
    const mine = await office.found()
    return { office, mine, theirs: await office.join('back-office', 'Aydin') }
  }

  it('belong to one person: another sees, changes and deletes none of them', async () => {
    const { mine, theirs } = await two()
    const id = await aView(mine, 'Eilig')
    expect(await names(theirs)).toEqual([])
    const draft = view('Meins')
    expect(await theirs.ask('bench-view:save', { requestId: aRequestId(), id, draft })).toMatchObject({
      code: 'not-found',
    })
    expect(await theirs.ask('bench-view:delete', { requestId: aRequestId(), id })).toMatchObject({
      code: 'not-found',
    })
    expect(await names(mine)).toEqual(['Eilig'])
  })

  it('stand in their places, the standard one first', async () => {
    const { mine } = await two()
    await aView(mine, 'Zweite', 2)
    await aView(mine, 'Erste', 1)
    expect(await names(mine)).toEqual(['Erste', 'Zweite'])
  })

  it('have a name each, and give a deleted one back whole', async () => {
    const { mine } = await two()
    const id = await aView(mine, 'Eilig')
    const again = { requestId: aRequestId(), draft: view('Eilig') }
    expect(await mine.ask('bench-view:save', again)).toMatchObject({ code: 'name-taken' })
    const draft = await mine.get('bench-view:delete', { requestId: aRequestId(), id })
    expect(await names(mine)).toEqual([])
    await mine.get('bench-view:save', { requestId: aRequestId(), draft })
    expect(await names(mine)).toEqual(['Eilig'])
  })

  it('are no more than a menu holds', async () => {
    const { mine } = await two()
    for (let count = 1; count <= 20; count += 1) await aView(mine, `Ansicht ${count}`, count)
    const one = { requestId: aRequestId(), draft: view('Noch eine') }
    expect(await mine.ask('bench-view:save', one)).toMatchObject({ code: 'too-many-views' })
  })
})
