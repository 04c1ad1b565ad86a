import type { RequestChannel } from '../../src/shared/contract/channels'
import type { Question } from '../../src/shared/contract/requests'
import type { Role } from '../../src/shared/domain/person'
import { aFirm } from './backend'

type Row<C extends RequestChannel> = {
  readonly input: Question<C>
  /** A role that may not call it with this input; `everybody` where every role may; `open` before signing in. */
  readonly refused: Role | 'everybody' | 'open'
}

const requestId = 'request-refused-1'
const id = 'no-such-id'
const password = 'Korrekt-Pferd-9'

const details = {
  title: 'Plakat',
  description: '',
  callBeforeStart: false,
  mayCollect: [],
  benchNote: '',
  answer: '',
  result: '',
}
const person = { givenName: 'Jonas', familyName: 'Weidner', role: 'front-desk' as const, areas: [] }
const item = {
  title: 'Plakat',
  origin: 'made' as const,
  quantityThousandths: 1_000,
  unit: 'Stück',
  taxRate: 19 as const,
  discountBasisPoints: 0,
}
const product = {
  name: 'Plakat',
  unit: 'Stück',
  priceCents: 100,
  taxRate: 19 as const,
  origin: 'made' as const,
}
const customer = {
  company: '',
  givenName: '',
  familyName: 'Maier',
  phones: [],
  email: '',
  address: { street: '', postcode: '', city: '', country: '' },
  note: '',
  consent: false,
}
const hash = 'a'.repeat(64)

/** One valid input per channel, and who is refused it. A channel without its row does not compile. */
export const channelInputs: { readonly [C in RequestChannel]: Row<C> } = {
  'app:status': { input: {}, refused: 'open' },
  'app:set-look': {
    input: { language: 'de', scheme: 'light', contrast: 'normal', zoomPercent: 100 },
    refused: 'open',
  },
  'app:new-window': { input: {}, refused: 'open' },
  'app:open-sample': { input: {}, refused: 'open' },
  'app:check-data': { input: {}, refused: 'front-desk' },
  'office:create': {
    input: {
      requestId,
      firm: aFirm,
      manager: { givenName: 'S', familyName: 'K', password },
      pc: { letter: 'A', name: 'Theke' },
    },
    refused: 'open',
  },
  'session:sign-in': { input: { personId: id, by: 'password', secret: 'x' }, refused: 'open' },
  'session:lock': { input: {}, refused: 'everybody' },
  'session:active': { input: {}, refused: 'everybody' },
  'session:recover': { input: { requestId, personId: id, code: 'x', password }, refused: 'open' },
  'session:change-password': { input: { requestId, current: 'x', next: password }, refused: 'everybody' },
  'session:set-pin': { input: { password: 'x', pin: '123456' }, refused: 'everybody' },
  'person:list': { input: {}, refused: 'everybody' },
  'person:add': { input: { requestId, draft: person, password }, refused: 'front-desk' },
  'person:change': { input: { requestId, id, base: 's', draft: person }, refused: 'back-office' },
  'person:deactivate': { input: { requestId, id, active: false }, refused: 'front-desk' },
  'person:reset-password': { input: { requestId, id, password }, refused: 'back-office' },
  'firm:read': { input: {}, refused: 'everybody' },
  'firm:change': { input: { requestId, base: 's', draft: aFirm }, refused: 'front-desk' },
  'product:list': { input: {}, refused: 'everybody' },
  'product:save': { input: { requestId, draft: product }, refused: 'front-desk' },
  'product:retire': { input: { requestId, id, active: false }, refused: 'back-office' },
  'shelf:list': { input: {}, refused: 'everybody' },
  'shelf:save': { input: { requestId, draft: { code: 'R12', place: '' } }, refused: 'front-desk' },
  'shelf:retire': { input: { requestId, id, active: false }, refused: 'back-office' },
  'find:any': { input: { text: 'maier', limit: 10 }, refused: 'everybody' },
  'customer:read': { input: { id }, refused: 'everybody' },
  'customer:save': { input: { requestId, draft: customer }, refused: 'everybody' },
  'customer:duplicates': { input: { draft: {} }, refused: 'everybody' },
  'ticket:open': {
    input: { requestId, draft: { ...details, kind: 'order', customerId: id, items: [] } },
    refused: 'back-office',
  },
  'ticket:read': { input: { id }, refused: 'everybody' },
  'ticket:list': { input: { open: true, text: '', limit: 10 }, refused: 'everybody' },
  'ticket:change': { input: { requestId, id, base: 's', details }, refused: 'everybody' },
  'ticket:promise': { input: { requestId, id, at: 1, reason: 'x' }, refused: 'everybody' },
  'ticket:area': { input: { requestId, id, area: 'fulfilment' }, refused: 'front-desk' },
  'ticket:take': { input: { requestId, id, owner: null, seenOwner: null }, refused: 'everybody' },
  'ticket:next': { input: { requestId }, refused: 'everybody' },
  'ticket:work': { input: { requestId, id, action: 'pass-check', reason: '' }, refused: 'front-desk' },
  'ticket:shelve': { input: { requestId, id, shelf: 'R12', ready: false }, refused: 'everybody' },
  'ticket:note': { input: { requestId, id, audience: 'bench', text: 'x' }, refused: 'everybody' },
  'item:add': { input: { requestId, ticketId: id, draft: item }, refused: 'everybody' },
  'item:price': {
    input: { requestId, id, base: 's', unitPriceCents: 1, discountBasisPoints: 0, consent: '' },
    refused: 'everybody',
  },
  'today:read': { input: {}, refused: 'everybody' },
  'bench:read': { input: { since: 0, more: false }, refused: 'everybody' },
  'payment:record': {
    input: { requestId, ticketId: id, amountCents: 1, method: { type: 'transfer', reference: 'x' } },
    refused: 'back-office',
  },
  'payment:reverse': { input: { requestId, id, reason: 'x' }, refused: 'back-office' },
  'hand-over:make': {
    input: {
      requestId,
      ticketId: id,
      draft: { items: [id], collector: 'customer', collectorName: 'M', identity: 'known', confirmedBy: 'M' },
    },
    refused: 'back-office',
  },
  'hand-over:return': {
    input: { requestId, ticketId: id, items: [id], reason: 'x' },
    refused: 'back-office',
  },
  'follow-up:add': {
    input: { requestId, draft: { kind: 'reminder', text: 'x', dueAt: 1 } },
    refused: 'everybody',
  },
  'follow-up:done': { input: { requestId, id, outcome: 'x' }, refused: 'everybody' },
  'follow-up:postpone': { input: { requestId, id, dueAt: 1 }, refused: 'everybody' },
  'follow-up:hand-on': { input: { requestId, id }, refused: 'everybody' },
  'follow-up:called': { input: { requestId, id, outcome: 'not-reached', dueAt: 1 }, refused: 'everybody' },
  'follow-up:list': { input: { done: false }, refused: 'everybody' },
  'draft:read': { input: { name: 'intake' }, refused: 'everybody' },
  'draft:save': { input: { name: 'intake', value: {} }, refused: 'everybody' },
  'draft:drop': { input: { name: 'intake' }, refused: 'everybody' },
  'file:add': { input: { bytes: new Uint8Array(8) }, refused: 'everybody' },
  'file:read': { input: { hash }, refused: 'everybody' },
  'import:choose': { input: {}, refused: 'front-desk' },
  'import:preview': { input: { id }, refused: 'back-office' },
  'import:run': { input: { requestId, id }, refused: 'front-desk' },
  'import:cancel': { input: { id }, refused: 'back-office' },
  'import:undo': { input: { requestId, id }, refused: 'front-desk' },
  'import:continue': { input: { requestId, id }, refused: 'back-office' },
  'import:list': { input: {}, refused: 'front-desk' },
  'conflict:list': { input: {}, refused: 'front-desk' },
  'conflict:settle': {
    input: { requestId, collection: 'persons', id, unit: 'role', choice: 'a', shown: ['a', 'b'] },
    refused: 'back-office',
  },
  'conflict:restore': { input: { requestId, collection: 'tickets', id }, refused: 'front-desk' },
  'conflict:notice': {
    input: { requestId, code: 'number-twice', subject: 'A26-00001', acts: [id] },
    refused: 'back-office',
  },
  'backup:state': { input: {}, refused: 'front-desk' },
  'backup:make': { input: { requestId }, refused: 'back-office' },
  'backup:set-place': { input: { unencrypted: true }, refused: 'front-desk' },
  'backup:drop-place': { input: {}, refused: 'back-office' },
  'backup:choose': { input: {}, refused: 'front-desk' },
  'backup:preview': { input: { place: 'here', name: 'x' }, refused: 'back-office' },
  'backup:drill': { input: {}, refused: 'front-desk' },
  'backup:restore': {
    input: { requestId, place: 'here', name: 'x', password, reason: 'x' },
    refused: 'front-desk',
  },
  'export:run': { input: { format: 'json' }, refused: 'back-office' },
  'item:finish': { input: { requestId, ticketId: id, items: [id], shelf: 'R12' }, refused: 'everybody' },
  'item:reopen': { input: { requestId, ticketId: id, items: [id], reason: 'x' }, refused: 'everybody' },
  'payment:move': { input: { requestId, id, ticketId: id }, refused: 'back-office' },
  'ticket:tell': {
    input: { requestId, ticketId: id, told: { about: 'ready', by: 'phone', outcome: 'reached', text: '' } },
    refused: 'everybody',
  },
  'contact:open': { input: { by: 'phone', customerId: id, phone: '0761 1' }, refused: 'everybody' },
  'shelves:read': { input: {}, refused: 'everybody' },
  'uncollected:list': { input: {}, refused: 'everybody' },
  'day-close:read': { input: { day: '2026-11-23' }, refused: 'back-office' },
  'day-close:make': {
    input: { requestId, day: '2026-11-23', counted: [], note: '' },
    refused: 'back-office',
  },
  'ticket:opened-by': { input: { requestId }, refused: 'everybody' },
  'ticket:to-order': {
    input: { requestId, id, consent: 'x', result: 'x', answer: 'x', pricesConfirmed: false },
    refused: 'back-office',
  },
  'quote:decline': {
    input: { requestId, id, reason: 'x', result: 'x', answer: 'x' },
    refused: 'back-office',
  },
  'ticket:called': { input: { requestId, id, outcome: 'agreed', note: '' }, refused: 'everybody' },
  'draft:park': {
    input: { requestId, draft: { title: '', customerName: '', value: {} } },
    refused: 'back-office',
  },
  'draft:parked-list': { input: {}, refused: 'everybody' },
  'draft:take': { input: { requestId, id, present: null }, refused: 'back-office' },
  'draft:parked-drop': { input: { requestId, id }, refused: 'back-office' },
  'lobby:read': { input: {}, refused: 'everybody' },
  'visit:check-in': { input: { requestId, draft: { name: '', reason: '' } }, refused: 'back-office' },
  'visit:next': { input: { requestId }, refused: 'back-office' },
  'visit:undo-next': {
    input: { requestId, day: '2026-11-23', called: id, finished: null },
    refused: 'back-office',
  },
  'visit:move': { input: { requestId, day: '2026-11-23', id, action: 'take' }, refused: 'everybody' },
  'appointment:save': {
    input: { requestId, draft: { at: 1, minutes: 30, name: 'Dr. Winter', reason: '' } },
    refused: 'back-office',
  },
  'appointment:check-in': { input: { requestId, id }, refused: 'back-office' },
  'appointment:settle': {
    input: { requestId, day: '2026-11-23', id, outcome: 'no-show' },
    refused: 'back-office',
  },
  'display:open': { input: {}, refused: 'back-office' },
  'customer:list': {
    input: { text: '', sort: 'all', openTickets: false, openMoney: false, limit: 10 },
    refused: 'everybody',
  },
  'customer:consent': {
    input: {
      requestId,
      id,
      draft: { purpose: 'newsletter', proof: { type: 'oral', note: '' }, source: '' },
    },
    refused: 'everybody',
  },
  'customer:withdraw': { input: { requestId, id, consentId: 'c' }, refused: 'everybody' },
  'customer:attach': { input: { requestId, id, hash, name: 'x.pdf' }, refused: 'everybody' },
  'customer:detach': { input: { requestId, id, hash }, refused: 'everybody' },
  'customer:file-save': { input: { id, hash }, refused: 'everybody' },
  'customer:pairs': { input: { limit: 10 }, refused: 'everybody' },
  'customer:merge-preview': { input: { keep: id, drop: id }, refused: 'everybody' },
  'customer:merge': {
    input: {
      requestId,
      keep: id,
      drop: id,
      keepBase: 's',
      dropBase: 's',
      choices: { name: 'keep', email: 'keep', address: 'keep', language: 'keep', note: 'keep' },
    },
    refused: 'back-office',
  },
  'customer:unmerge': { input: { requestId, id }, refused: 'back-office' },
  'document:make': {
    input: { requestId, subject: { kind: 'claim-slip', ticketId: id } },
    refused: 'back-office',
  },
  'document:preview': { input: { subject: { kind: 'day-close', dayCloseId: id } }, refused: 'back-office' },
  'document:reprint': { input: { requestId, id }, refused: 'everybody' },
  'document:list': { input: { ticketId: id }, refused: 'everybody' },
  'document:page': { input: { id }, refused: 'everybody' },
  'document:read': { input: { id }, refused: 'everybody' },
  'document:save': { input: { id }, refused: 'everybody' },
  'printer:list': { input: {}, refused: 'everybody' },
  'printer:settings': { input: {}, refused: 'everybody' },
  'printer:assign': {
    input: { kind: 'claim-slip', printer: null, copies: 1, paper: 'A5' },
    refused: 'everybody',
  },
  'printer:test': { input: { requestId, kind: 'claim-slip' }, refused: 'everybody' },
  'scanner:set-prefix': { input: { prefix: '' }, refused: 'everybody' },
  'print:list': { input: {}, refused: 'everybody' },
  'print:retry': { input: { id }, refused: 'everybody' },
  'print:drop': { input: { id }, refused: 'everybody' },
  'question:ask': {
    input: {
      requestId,
      draft: {
        text: 'x',
        to: { type: 'area', area: 'sales' },
        choices: [],
        fallback: '',
        customerWaits: true,
      },
    },
    refused: 'everybody',
  },
  'question:answer': { input: { requestId, id, text: 'x' }, refused: 'everybody' },
  'question:seen': { input: { requestId, id }, refused: 'everybody' },
  'question:close': { input: { requestId, id }, refused: 'everybody' },
  'formality:read': { input: { customerId: id }, refused: 'everybody' },
  'formality:do': {
    input: {
      requestId,
      customerId: id,
      language: 'de',
      act: { type: 'certificate', ticketId: id, certificate: 'paid' },
    },
    refused: 'back-office',
  },
  'question:reopen': { input: { requestId, id }, refused: 'everybody' },
  'question:list': { input: {}, refused: 'everybody' },
  'inbox:read': { input: {}, refused: 'everybody' },
  'inbox:seen': { input: { keys: ['x'], seen: true }, refused: 'everybody' },
  'inbox:set-look': { input: { look: 'off' }, refused: 'everybody' },
  'capacity:load': { input: { days: 5 }, refused: 'everybody' },
  'promise:propose': { input: { kind: 'order' }, refused: 'everybody' },
  'plan:what-if': { input: { change: { type: 'first', ticketId: id } }, refused: 'everybody' },
  'absence:list': { input: { from: 0, until: 1 }, refused: 'everybody' },
  'absence:save': {
    input: { requestId, draft: { personId: id, kind: 'errand', from: 0, until: 1, note: '' } },
    refused: 'everybody',
  },
  'absence:cancel': { input: { requestId, id }, refused: 'everybody' },
  'skill:list': { input: {}, refused: 'everybody' },
  'skill:save': { input: { requestId, personId: id, task: 'x', level: 1 }, refused: 'front-desk' },
  'office-task:save': {
    input: { requestId, draft: { name: 'x', area: 'fulfilment', critical: false } },
    refused: 'front-desk',
  },
  'office-task:retire': { input: { requestId, id, active: false }, refused: 'front-desk' },
}
