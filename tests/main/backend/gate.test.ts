import { describe, expect, it } from 'vitest'
import { requestChannels } from '../../../src/shared/contract/channels'
import { roles } from '../../../src/shared/domain/person'
import { tasks } from '../../../src/shared/domain/task'
import { mayDo } from '../../../src/shared/domain/rights'
import { aTestOffice } from '../../support/backend'
import { channelInputs } from '../../support/channel-inputs'

const open = requestChannels.filter((channel) => channelInputs[channel].refused === 'open')
const guarded = requestChannels.filter((channel) => channelInputs[channel].refused !== 'open')
const forbidden = guarded.filter((channel) => channelInputs[channel].refused !== 'everybody')

const huge = 'x'.repeat(16 * 1_048_576)

async function callAs(role: 'front-desk' | 'back-office' | 'manager') {
  const office = await aTestOffice()
  const manager = await office.found()
  const desk = role === 'manager' ? manager : await office.join(role, 'Jemand')
  return {
    office,
    desk,
    call: (channel: string, input: unknown) => office.backend.call(desk.window, channel, input),
  }
}

describe('the gate refuses, with a code, on every channel', () => {
  it('nobody signed in: every guarded channel', async () => {
    const office = await aTestOffice()
    await office.found()
    for (const channel of guarded) {
      const reply = await office.backend.call(9, channel, channelInputs[channel].input)
      expect({ channel, reply }).toMatchObject({ channel, reply: { ok: false, code: 'not-signed-in' } })
    }
  })

  it('a locked desk: every guarded channel', async () => {
    const { office, desk } = await callAs('manager')
    await desk.get('session:lock', {})
    for (const channel of guarded) {
      const reply = await office.backend.call(desk.window, channel, channelInputs[channel].input)
      expect({ channel, reply }).toMatchObject({ channel, reply: { ok: false, code: 'locked' } })
    }
  })

  it('the wrong role: every channel that not every role may call', async () => {
    expect(forbidden).toHaveLength(82)
    for (const role of ['front-desk', 'back-office'] as const) {
      const { call } = await callAs(role)
      for (const channel of forbidden.filter((one) => channelInputs[one].refused === role)) {
        const reply = await call(channel, channelInputs[channel].input)
        expect({ channel, reply }).toMatchObject({ channel, reply: { ok: false, code: 'role-forbids' } })
      }
    }
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', []],
    ['an unknown field', undefined],
  ])('malformed input: %s', async (kind, input) => {
    const { call } = await callAs('manager')
    for (const channel of requestChannels) {
      const valid = channelInputs[channel].input
      const reply = await call(channel, kind === 'an unknown field' ? { ...valid, surprise: 1 } : input)
      expect({ channel, reply }).toMatchObject({ channel, reply: { ok: false, code: 'malformed' } })
    }
  })

  it('oversized input: every channel, before it is parsed', async () => {
    const { call } = await callAs('manager')
    for (const channel of requestChannels) {
      const reply = await call(channel, { ...channelInputs[channel].input, surprise: huge })
      expect({ channel, reply }).toMatchObject({ channel, reply: { ok: false, code: 'oversized' } })
    }
  })

  it('an unknown channel', async () => {
    const { call } = await callAs('manager')
    expect(await call('office:erase', {})).toMatchObject({ ok: false, code: 'unknown-channel' })
  })

  it('a person deactivated meanwhile keeps no session', async () => {
    const { office } = await callAs('manager')
    const front = await office.join('front-desk', 'Weidner')
    await office
      .desk(1)
      .get('person:deactivate', { requestId: 'request-leaver-1', id: front.personId, active: false })
    expect(await front.ask('today:read', {})).toMatchObject({ ok: false, code: 'locked' })
  })

  it('lets the open channels through without a session', async () => {
    const office = await aTestOffice()
    expect(open).toEqual([
      'app:status',
      'app:set-look',
      'app:new-window',
      'app:open-sample',
      'office:create',
      'session:sign-in',
      'session:recover',
    ])
    expect(await office.backend.call(9, 'app:status', {})).toMatchObject({ ok: true })
  })
})

describe('the rights table', () => {
  it('gives the manager every task, and nobody else the sensitive ones', () => {
    expect(tasks.filter((task) => !mayDo('manager', task))).toEqual([])
    const sensitive = [
      'pickup.unpaid-release',
      'people.edit',
      'firm.edit',
      'data.import',
      'data.export',
      'data.backup',
    ] as const
    for (const role of roles.filter((one) => one !== 'manager')) {
      expect(sensitive.filter((task) => mayDo(role, task))).toEqual([])
    }
  })
})
