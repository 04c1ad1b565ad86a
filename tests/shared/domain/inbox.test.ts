import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticesFor, unread } from '../../../src/shared/domain/inbox'
import { personIdSchema } from '../../../src/shared/domain/ids'
import type { Role } from '../../../src/shared/domain/person'
import type { NoticeReason } from '../../../src/shared/domain/notice'
import type { Risk } from '../../../src/shared/domain/risk'
import { anInboxOffice } from '../../support/inbox-office'
import { mondayMorning } from '../../support/monday-morning'

type Scene = ReturnType<typeof anInboxOffice>

const later = mondayMorning + 3_600_000

function read({ office }: Scene, role: Role = 'back-office', risk: Risk = 'on-plan') {
  const person = { id: personIdSchema.parse('me'), role }
  return noticesFor({ office, person, now: later, riskOf: () => risk })
}
const reasons = (scene: Scene, role?: Role, risk?: Risk) =>
  read(scene, role, risk).map(({ reason }) => reason)

const step = (action: string, stepId: string, reason = '') => ({ type: 'step', action, stepId, reason })
const work = (action: string, reason = '') => ({ type: 'work', action, reason })

/** What happens to `me` by somebody else, and the same once more: the second is new also to who read the first. */
const cases: Record<
  Exclude<NoticeReason, 'at-risk' | 'over' | 'question'>,
  () => [Scene, (by: string) => void]
> = {
  'ticket-given': () => {
    const scene = anInboxOffice({ owner: 'me' })
    return [scene, (by) => scene.tell(by, { type: 'owner', owner: 'me' })]
  },
  'step-given': () => {
    const scene = anInboxOffice()
    scene.steps({ id: 'print', owner: 'me' })
    return [scene, (by) => scene.tell(by, { type: 'step-owner', stepId: 'print', owner: 'me' })]
  },
  'step-free': () => {
    const scene = anInboxOffice()
    scene.steps({ id: 'print', owner: 'other' }, { id: 'cut', owner: 'me', after: ['print'] })
    return [
      scene,
      (by) => {
        scene.tell('other', step('redo', 'print', 'x'))
        scene.tell(by, step('finish', 'print'))
      },
    ]
  },
  check: () => {
    const scene = anInboxOffice({ owner: 'me' })
    scene.life({ work: 'done' })
    return [scene, (by) => scene.tell(by, work('finish'))]
  },
  again: () => {
    const scene = anInboxOffice()
    scene.steps({ id: 'print', owner: 'me' })
    return [
      scene,
      (by) => {
        scene.tell('me', step('finish', 'print'))
        scene.tell(by, step('redo', 'print', 'Farbe falsch'))
      },
    ]
  },
  'hold-over': () => {
    const scene = anInboxOffice({ owner: 'me' })
    scene.life({ work: 'on-hold', reason: 'Freigabe' })
    scene.tell('me', work('hold', 'Freigabe'))
    return [scene, (by) => scene.tell(by, { type: 'answer', questionId: 'q', text: 'Ja' })]
  },
}

describe.each(Object.entries(cases))('%s', (reason, build) => {
  it('is said once, is gone when read, and comes again when it happens again', () => {
    const [scene, happen] = build()
    happen('other')
    const first = read(scene)
    expect(first.map((notice) => notice.reason)).toEqual([reason])
    const seen = new Set(first.map(({ key }) => key))
    expect(unread(read(scene), seen)).toEqual([])
    happen('other')
    expect(unread(read(scene), seen).map((notice) => notice.reason)).toEqual([reason])
  })

  it('says nothing about what one did oneself, and nothing on a closed ticket', () => {
    const [own, happenOwn] = build()
    happenOwn('me')
    expect(reasons(own)).toEqual([])
    const [closed, happen] = build()
    happen('other')
    closed.close()
    expect(reasons(closed)).toEqual([])
  })

  it('is over once one has done something on the ticket since', () => {
    const [scene, happen] = build()
    happen('other')
    scene.tell('me', { type: 'note', audience: 'bench', text: 'gesehen' })
    expect(reasons(scene)).toEqual([])
  })
})

describe('the latest word on a job', () => {
  it('is the only one: given, then free, is free', () => {
    const scene = anInboxOffice()
    scene.steps({ id: 'print', owner: 'other' }, { id: 'cut', owner: 'me', after: ['print'] })
    scene.tell('other', { type: 'step-owner', stepId: 'cut', owner: 'me' })
    expect(reasons(scene)).toEqual(['step-given'])
    scene.tell('other', step('finish', 'print'))
    expect(reasons(scene)).toEqual(['step-free'])
  })

  it('waits for every branch: one of two predecessors over is nothing yet', () => {
    const scene = anInboxOffice()
    scene.steps(
      { id: 'a', owner: 'other' },
      { id: 'b', owner: 'other' },
      { id: 'c', owner: 'me', after: ['a', 'b'] },
    )
    scene.tell('other', step('finish', 'a'))
    expect(reasons(scene)).toEqual([])
    scene.tell('other', step('leave-out', 'b', 'nicht nötig'))
    expect(reasons(scene)).toEqual(['step-free'])
  })

  it('is the step, where the ticket only follows its owner in the same act', () => {
    const scene = anInboxOffice({ owner: 'me' })
    scene.steps({ id: 'print', owner: 'me' })
    scene.tell('other', { type: 'step-owner', stepId: 'print', owner: 'me' })
    scene.tell('other', { type: 'owner', owner: 'me' }, true)
    expect(reasons(scene)).toEqual(['step-given'])
  })

  it('is gone when the job was given on, or begun', () => {
    const scene = anInboxOffice({ owner: 'somebody' })
    scene.tell('other', { type: 'owner', owner: 'me' })
    expect(reasons(scene)).toEqual([])
    const begun = anInboxOffice()
    begun.steps({ id: 'print', owner: 'me' })
    begun.tell('other', { type: 'step-owner', stepId: 'print', owner: 'me' })
    begun.tell('me', step('start', 'print'))
    expect(reasons(begun)).toEqual([])
  })
})

describe('a check', () => {
  it('is asked for only of whoever may check', () => {
    const scene = anInboxOffice({ owner: 'me' })
    scene.life({ work: 'done' })
    scene.tell('other', work('finish'))
    expect(reasons(scene, 'front-desk')).toEqual([])
    expect(reasons(scene, 'manager')).toEqual(['check'])
  })

  it('that is a step is a check, not just any step', () => {
    const scene = anInboxOffice()
    scene.steps({ id: 'print', owner: 'other' }, { id: 'look', owner: 'me', after: ['print'], isCheck: true })
    scene.tell('other', step('finish', 'print'))
    expect(reasons(scene)).toEqual(['check'])
  })
})

describe('a hold', () => {
  it('is not over by what came before it, nor by a call nobody answered', () => {
    const scene = anInboxOffice({ owner: 'me' })
    scene.life({ work: 'on-hold', reason: 'Anruf' })
    scene.tell('other', { type: 'answer', questionId: 'q', text: 'Ja' })
    scene.tell('me', work('hold', 'Anruf'))
    scene.tell('other', { type: 'called', outcome: 'not-reached', note: '' })
    expect(reasons(scene)).toEqual([])
    scene.tell('other', { type: 'called', outcome: 'agreed', note: '' })
    expect(read(scene)).toMatchObject([{ reason: 'hold-over', text: 'Anruf' }])
  })
})

describe('a question', () => {
  it('waits for the one it names until it is answered or taken back', () => {
    const scene = anInboxOffice()
    scene.ask({})
    expect(read(scene)).toMatchObject([{ reason: 'question', by: 'other', text: 'Geht Alu-Verbund?' }])
    scene.ask({ answer: { at: later, by: 'me', text: 'Ja' } })
    expect(reasons(scene)).toEqual([])
    scene.ask({ closed: { at: later, by: 'other' } })
    expect(reasons(scene)).toEqual([])
  })

  it('to an area, a PC or by oneself is no notice: those stand above every page', () => {
    const scene = anInboxOffice()
    scene.ask({ to: { type: 'area', area: 'sales' } })
    expect(reasons(scene)).toEqual([])
    scene.ask({ askedBy: 'me' })
    expect(reasons(scene)).toEqual([])
  })
})

describe('a promise', () => {
  it('in danger is said to who has the ticket or the step, once per danger and promised moment', () => {
    const promisedAt = later + 3_600_000
    const scene = anInboxOffice({ owner: 'me', promisedAt })
    const [first] = read(scene, 'back-office', 'at-risk')
    expect(first).toMatchObject({ reason: 'at-risk', at: promisedAt, by: null })
    const seen = new Set([first?.key ?? ''])
    expect(unread(read(scene, 'back-office', 'at-risk'), seen)).toEqual([])
    expect(unread(read(scene, 'back-office', 'over'), seen)).toMatchObject([{ reason: 'over' }])
    const moved = anInboxOffice({ owner: 'me', promisedAt: promisedAt + 1 })
    expect(unread(read(moved, 'back-office', 'at-risk'), seen)).toHaveLength(1)
  })

  it('that holds, of somebody else, or of a step whose turn is not yet, is none', () => {
    const promisedAt = later
    expect(reasons(anInboxOffice({ owner: 'me', promisedAt }), 'back-office', 'tight')).toEqual([])
    expect(reasons(anInboxOffice({ owner: 'other', promisedAt }), 'back-office', 'over')).toEqual([])
    const waiting = anInboxOffice({ promisedAt })
    waiting.steps({ id: 'a', owner: 'other' }, { id: 'b', owner: 'me', after: ['a'] })
    expect(reasons(waiting, 'back-office', 'over')).toEqual([])
    waiting.tell('me', step('finish', 'a'))
    expect(reasons(waiting, 'back-office', 'over')).toEqual(['over'])
  })
})

describe('whatever happens', () => {
  it('says nothing twice, nothing by oneself, and nothing once all is read', () => {
    const act = fc.record({
      by: fc.constantFrom('me', 'other', 'third'),
      facts: fc.oneof(
        fc.constantFrom('me', 'other', null).map((owner) => ({ type: 'owner', owner })),
        fc
          .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('me', 'other'))
          .map(([stepId, owner]) => ({ type: 'step-owner', stepId, owner })),
        fc
          .tuple(
            fc.constantFrom('a', 'b', 'c'),
            fc.constantFrom('start', 'pause', 'finish', 'leave-out', 'redo'),
          )
          .map(([stepId, action]) => step(action, stepId, 'x')),
        fc.constant({ type: 'answer', questionId: 'q', text: 'Ja' }),
      ),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const scene = anInboxOffice({ owner: 'me' })
        scene.steps(
          { id: 'a', owner: 'me' },
          { id: 'b', owner: 'me', after: ['a'] },
          { id: 'c', owner: 'other' },
        )
        for (const { by, facts } of acts) scene.tell(by, facts)
        const notices = read(scene)
        const keys = notices.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(new Set(notices.map(({ stepId }) => stepId)).size).toBe(notices.length)
        expect(notices.filter(({ by }) => by === 'me')).toEqual([])
        expect(unread(notices, new Set(keys))).toEqual([])
      }),
      { numRuns: 300, seed: 20_261_123 },
    )
  })
})
