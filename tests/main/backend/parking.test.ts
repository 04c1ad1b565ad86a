import { describe, expect, it } from 'vitest'
import { aRequestId, aTestOffice } from '../../support/backend'

async function anOffice() {
  const office = await aTestOffice()
  await office.found()
  const leonie = await office.join('front-desk', 'Berger')
  const petra = await office.join('front-desk', 'Lindner')
  return { office, leonie, petra }
}

const cards = { title: 'Hochzeitskarten', customerName: 'Familie Vogt', value: { form: { kind: 'order' } } }

describe('a parked draft', () => {
  it('is seen by everybody, with who parked it and for whom it is', async () => {
    const { leonie, petra } = await anOffice()
    await leonie.get('draft:park', { requestId: aRequestId(), draft: cards })
    const rows = await petra.get('draft:parked-list', {})
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ customerName: 'Familie Vogt', parkedByName: 'Test Berger' })
  })

  it('goes to one of two takers; the other is told and keeps the own draft', async () => {
    const { office, leonie, petra } = await anOffice()
    const { id } = await leonie.get('draft:park', { requestId: aRequestId(), draft: cards })
    const own = { name: 'intake', value: { form: { kind: 'service' } } }
    await leonie.get('draft:save', own)
    const taken = await Promise.all(
      [petra, leonie].map((desk) => desk.ask('draft:take', { requestId: aRequestId(), id, present: null })),
    )
    expect(taken.map(({ ok }) => ok)).toEqual([true, false])
    expect(taken[1]).toMatchObject({ code: 'draft-taken', facts: { name: 'Test Lindner' } })
    expect((await petra.get('draft:read', { name: 'intake' }))?.value).toEqual(cards.value)
    expect((await leonie.get('draft:read', { name: 'intake' }))?.value).toEqual(own.value)
    expect(await petra.get('draft:parked-list', {})).toEqual([])
    expect(office.errors).toEqual([])
  })

  it('is exchanged for the draft the taker was in the middle of, which is parked, not lost', async () => {
    const { leonie, petra } = await anOffice()
    const { id } = await leonie.get('draft:park', { requestId: aRequestId(), draft: cards })
    const present = { title: 'Schild', customerName: 'Roth', value: { form: { kind: 'service' } } }
    await petra.get('draft:take', { requestId: aRequestId(), id, present })
    const rows = await leonie.get('draft:parked-list', {})
    expect(rows.map(({ title }) => title)).toEqual(['Schild'])
  })

  it('is given once also when the request is repeated after a lost answer', async () => {
    const { leonie, petra } = await anOffice()
    const { id } = await leonie.get('draft:park', { requestId: aRequestId(), draft: cards })
    const take = { requestId: aRequestId(), id, present: null }
    await petra.get('draft:take', take)
    await petra.get('draft:save', { name: 'intake', value: { form: { kind: 'sales' } } })
    await petra.get('draft:take', take)
    const own = await petra.get('draft:read', { name: 'intake' })
    expect(own?.value).toEqual({ form: { kind: 'sales' } })
  })

  it('outlives the program, and can be thrown away and brought back', async () => {
    const { office, leonie } = await anOffice()
    const { id } = await leonie.get('draft:park', { requestId: aRequestId(), draft: cards })
    const kept = (await office.restart()).storage().store.office.tables.parkedDrafts
    expect([...kept.keys()]).toEqual([id])
    const draft = await leonie.get('draft:parked-drop', { requestId: aRequestId(), id })
    expect(await leonie.get('draft:parked-list', {})).toEqual([])
    await leonie.get('draft:park', { requestId: aRequestId(), draft })
    expect(await leonie.get('draft:parked-list', {})).toHaveLength(1)
  })

  it('that is gone is refused with a sentence, not dropped twice', async () => {
    const { leonie, petra } = await anOffice()
    const { id } = await leonie.get('draft:park', { requestId: aRequestId(), draft: cards })
    await leonie.get('draft:parked-drop', { requestId: aRequestId(), id })
    const again = await petra.ask('draft:parked-drop', { requestId: aRequestId(), id })
    expect(again).toMatchObject({ ok: false, code: 'draft-taken' })
  })
})
