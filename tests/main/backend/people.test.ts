import { describe, expect, it } from 'vitest'
import { aRequestId, aTestOffice, password } from '../../support/backend'

const minute = 60_000

async function anOffice() {
  const office = await aTestOffice()
  const manager = await office.found()
  const front = await office.join('front-desk', 'Berger')
  return { office, manager, front }
}

describe('people at a shared desk', () => {
  it('reopen with the PIN only on the day the password was used at this PC, also after a kill', async () => {
    const { office, front } = await anOffice()
    const { personId } = front
    await front.get('session:set-pin', { password, pin: '246810' })
    await front.get('session:lock', {})
    expect(await front.ask('session:sign-in', { personId, by: 'pin', secret: '000000' })).toMatchObject({
      code: 'wrong-pin',
    })
    expect(await front.ask('session:sign-in', { personId, by: 'pin', secret: '246810' })).toMatchObject({
      ok: true,
    })
    const later = await office.restart()
    const desk = later.desk(3)
    expect(await desk.ask('session:sign-in', { personId, by: 'pin', secret: '246810' })).toMatchObject({
      ok: true,
    })
    later.pass(24 * 60 * minute)
    expect(await desk.ask('session:sign-in', { personId, by: 'pin', secret: '246810' })).toMatchObject({
      code: 'password-needed',
    })
  })

  it('count misses on disk: five wait, a kill does not reset them, ten ask for the password', async () => {
    const { office, front } = await anOffice()
    const { personId } = front
    await front.get('session:set-pin', { password, pin: '246810' })
    const miss = { personId, by: 'pin', secret: '111111' } as const
    for (let misses = 0; misses < 5; misses += 1)
      expect(await front.ask('session:sign-in', miss)).toMatchObject({ code: 'wrong-pin' })
    const right = { ...miss, secret: '246810' }
    expect(await front.ask('session:sign-in', right)).toMatchObject({ code: 'wait-before-retry' })
    const later = await office.restart()
    expect(await later.desk(2).ask('session:sign-in', right)).toMatchObject({ code: 'wait-before-retry' })
    for (let misses = 5; misses < 10; misses += 1) {
      later.pass(15 * minute)
      expect(await later.desk(2).ask('session:sign-in', miss)).toMatchObject({ code: 'wrong-pin' })
    }
    later.pass(15 * minute)
    expect(await later.desk(2).ask('session:sign-in', right)).toMatchObject({ code: 'password-needed' })
    expect(
      await later.desk(2).ask('session:sign-in', { personId, by: 'password', secret: password }),
    ).toMatchObject({ ok: true })
    expect(await later.desk(2).ask('session:sign-in', right)).toMatchObject({ ok: true })
  })

  it('count misses one after the other, also when a hundred come at once', async () => {
    const { front } = await anOffice()
    const miss = { personId: front.personId, by: 'password', secret: 'geraten' } as const
    const replies = await Promise.all(Array.from({ length: 100 }, () => front.ask('session:sign-in', miss)))
    const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.code))
    expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(5)
    expect(codes.filter((code) => code === 'wait-before-retry')).toHaveLength(95)
  })

  it('are locked after three idle minutes in front, ten in the back; a key keeps the desk open', async () => {
    const { office, front } = await anOffice()
    const back = await office.join('back-office', 'Aydin')
    office.pass(2 * minute)
    await front.get('session:active', {})
    office.pass(2 * minute)
    expect(await front.ask('today:read', {})).toMatchObject({ ok: true })
    office.pass(minute)
    expect(await front.ask('today:read', {})).toMatchObject({ code: 'locked' })
    expect(await back.ask('bench:read', { since: 0, more: false })).toMatchObject({ ok: true })
    office.pass(5 * minute)
    expect(await back.ask('bench:read', { since: 0, more: false })).toMatchObject({ code: 'locked' })
  })

  it('are all locked when the PC is', async () => {
    const { office, front, manager } = await anOffice()
    office.backend.lockAll()
    expect(await front.ask('today:read', {})).toMatchObject({ code: 'locked' })
    expect((await manager.get('app:status', {})).lockedFor).toBe(manager.personId)
  })

  it('change the own password, proving the old one; the old one then no longer opens', async () => {
    const { front } = await anOffice()
    const change = { current: 'falsch', next: 'Neues-Passwort-7' }
    expect(await front.ask('session:change-password', { requestId: aRequestId(), ...change })).toMatchObject({
      code: 'wrong-password',
    })
    await front.get('session:change-password', { requestId: aRequestId(), ...change, current: password })
    const { personId } = front
    expect(await front.ask('session:sign-in', { personId, by: 'password', secret: password })).toMatchObject({
      code: 'wrong-password',
    })
    const status = await front.get('session:sign-in', { personId, by: 'password', secret: change.next })
    expect(status.session?.temporaryPassword).toBe(false)
  })

  it('come back with the recovery code once; it is replaced, and opens for managers only', async () => {
    const { office, manager, front } = await anOffice()
    const code = 'abcde fghjk mnpqr stvwx'
    const recover = {
      requestId: aRequestId(),
      personId: manager.personId,
      code,
      password: 'Wieder-drin-2026',
    }
    const wrong = await office.desk(7).ask('session:recover', { ...recover, code: 'XXXXX' })
    expect(wrong).toMatchObject({ code: 'wrong-recovery-code' })
    const other = await office.desk(7).ask('session:recover', { ...recover, personId: front.personId })
    expect(other).toMatchObject({ code: 'role-forbids' })
    const back = await office.desk(7).get('session:recover', recover)
    expect(back.status.session?.personId).toBe(manager.personId)
  })

  it('leave: the account is closed at once and the open work handed on; the last manager stays', async () => {
    const { office, manager, front } = await anOffice()
    const back = await office.join('back-office', 'Aydin')
    const other = await office.join('back-office', 'Hauck')
    const address = { street: '', postcode: '', city: '', country: '' }
    const draft = {
      company: 'Kita',
      givenName: '',
      familyName: '',
      phones: [],
      email: '',
      address,
      note: '',
      consent: false,
    }
    const { id: customerId } = await front.get('customer:save', { requestId: aRequestId(), draft })
    const details = {
      title: 'Plakat',
      description: '',
      callBeforeStart: false,
      mayCollect: [],
      benchNote: '',
      answer: '',
      result: '',
    }
    const { id } = await front.get('ticket:open', {
      requestId: aRequestId(),
      draft: { ...details, kind: 'order', customerId, items: [] },
    })
    await back.get('ticket:work', { requestId: aRequestId(), id, action: 'start', reason: '' })
    const leave = { requestId: aRequestId(), id: back.personId, active: false, successor: other.personId }
    expect(await manager.get('person:deactivate', leave)).toMatchObject({ handedOn: 1 })
    expect((await front.get('ticket:read', { id })).ticket.owner).toBe(other.personId)
    expect(await back.ask('bench:read', { since: 0, more: false })).toMatchObject({ code: 'locked' })
    expect(
      await back.ask('session:sign-in', { personId: back.personId, by: 'password', secret: password }),
    ).toMatchObject({ code: 'no-login' })
    const self = await manager.ask('person:deactivate', {
      requestId: aRequestId(),
      id: manager.personId,
      active: false,
    })
    expect(self).toMatchObject({ code: 'own-account' })
  })
})
