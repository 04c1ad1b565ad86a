import type { inbox as german } from '../de/inbox'
import type { Shape } from '../shape'

export const inbox: Shape<typeof german> = {
  title: 'For you',
  bell_one: 'For you: {{count}} new notice',
  bell_other: 'For you: {{count}} new notices',
  keys: 'For you: what waits for you',
  empty: 'Nothing new for you',
  emptyDetail:
    'Here you find what somebody gives you, what waits for you, and which of your promises are at risk.',
  readAll: 'Mark all as read',
  allRead_one: '{{count}} notice read',
  allRead_other: '{{count}} notices read',
  somebody: 'Somebody',
  noTicket: 'Question',
  toast: '{{number}}: {{text}}',
  group: { yours: 'Given to you', waiting: 'Waiting for you', 'at-risk': 'Promise at risk' },
  reason: {
    'ticket-given': '{{name}} gave you this ticket.',
    'step-given': '{{name}} gave you “{{step}}”.',
    question: '{{name}} asks: {{text}}',
    'step-free': '“{{step}}” can begin, {{name}} has finished.',
    check: '“{{step}}”: please check, {{name}} has finished.',
    'check-ticket': 'Please check, {{name}} has finished.',
    again: '{{name}} gives it back: {{text}}',
    'hold-over': 'It can go on. It was waiting for: {{text}}',
    resumed: '{{name}} has taken the work up again.',
    'at-risk': 'Promised {{moment}}, time is short.',
    over: 'Promised {{moment}}, the promise is broken.',
  },
  look: {
    title: 'How would you like to hear of it?',
    off: 'Not at all',
    offDetail: 'The bell shows no count. Ctrl+I still opens the list.',
    count: 'The count only',
    countDetail: 'The bell shows how much is new.',
    toast: 'Count and a short note',
    toastDetail: 'Something new appears briefly at the edge. No sound.',
  },
}
