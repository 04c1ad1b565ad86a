import { civilDay, minuteMs, momentOf } from '../../shared/domain/calendar'
import type { SampleDesk } from './sample-desk'

type Act = { readonly at: number; readonly run: () => Promise<void> }
type Guest = { readonly name: string; readonly reason: string }

/** Those who were here earlier today, so that the numbers are those of a morning. */
const earlier: readonly Guest[] = [
  { name: 'Frau Peters', reason: 'Abholung, Flyer' },
  { name: '', reason: 'Kopien' },
  { name: 'Herr Demir', reason: 'Auftrag, Visitenkarten' },
  { name: 'Praxis Dr. Winter', reason: 'Rechnungskopie' },
  { name: '', reason: 'Kopien, Abgabe' },
  { name: 'Frau Nowak', reason: 'Beratung, Einladungen' },
  { name: 'Sportverein 08', reason: 'Auftrag, Pokalschilder' },
  { name: '', reason: 'Passbilder' },
  { name: 'Frau Albrecht', reason: 'Abholung, Fotobuch' },
  { name: 'Gärtnerei Maier', reason: 'Auftrag, Banner' },
  { name: '', reason: 'Kopien' },
  { name: 'Herr Lindqvist', reason: 'Reklamation, Stempel' },
  { name: 'Familie Reuter', reason: 'Beratung, Einladungen' },
  { name: '', reason: 'Scannen' },
  { name: 'Steuerbüro Ahrens', reason: 'Auftrag, Briefbögen' },
  { name: 'Frau Castellano', reason: 'Abholung, Poster' },
]
const atCounter: Guest = { name: 'Herr Hoffmeister', reason: 'Beratung, Schild' }
/** With how many minutes they have waited: the first one for too long. */
const waiting: readonly (Guest & { readonly minutes: number })[] = [
  { name: 'Frau Öztürk', reason: 'Abholung, Visitenkarten', minutes: 12 },
  { name: 'Kita Löwenzahn', reason: 'Auftrag, Plakate', minutes: 7 },
  { name: 'Herr Sander', reason: 'Rechnungskopie', minutes: 4 },
  { name: '', reason: 'Kopien, Abgabe', minutes: 1 },
]
const expected: readonly (Guest & { readonly inMinutes: number })[] = [
  { name: 'Café Morgenrot', reason: 'Weihnachtskarten besprechen', inMinutes: 35 },
  { name: 'Dr. Winter, Praxis', reason: 'Praxisschild, Aufmaß', inMinutes: 230 },
  { name: 'Sportverein 08', reason: 'Banner, Freigabe', inMinutes: 365 },
]
const earlierFromMinutes = 175
const earlierEveryMinutes = 9
const counterFromMinutes = 21
const quarterMs = 15 * minuteMs

/** The lobby at the moment somebody first looks: people who wait, one at the counter, three who are expected. */
export function lobbyActs(desk: SampleDesk, now: number): Act[] {
  const today = civilDay(now)
  const midnight = momentOf(today)
  const ago = (minutes: number) => now - minutes * minuteMs
  // Visits belong to their day: whoever looks soon after midnight finds a shorter morning.
  const fits = (minutes: number) => ago(minutes) > midnight
  const served = earlier.flatMap((guest, index) => {
    const minutes = earlierFromMinutes - index * earlierEveryMinutes
    return fits(minutes) ? serve(desk, guest, { from: ago(minutes), isOver: true }) : []
  })
  const serving = fits(counterFromMinutes)
    ? serve(desk, atCounter, { from: ago(counterFromMinutes), isOver: false })
    : []
  return [
    ...served,
    ...serving,
    ...waiting.map((guest) => ({
      at: Math.max(midnight, ago(guest.minutes)),
      run: async () => void (await arrive(desk, guest)),
    })),
    ...expected.map((guest, index) => ({
      at: Math.max(midnight, ago(200)),
      run: () => expect(desk, guest, comingAt(now, guest.inMinutes, index)),
    })),
  ]
}

/** In so many minutes, on the quarter; late in the evening the rest of the day is shared out. */
function comingAt(now: number, inMinutes: number, index: number): number {
  const wanted = Math.ceil((now + inMinutes * minuteMs) / quarterMs) * quarterMs
  const today = civilDay(now)
  if (civilDay(wanted) === today) return wanted
  const lastMinute = momentOf(today, 24 * 60 - 1)
  return now + Math.floor(((lastMinute - now) * (index + 1)) / (expected.length + 1))
}

async function arrive(desk: SampleDesk, { name, reason }: Guest) {
  return desk.as('front', 'visit:check-in', (requestId) => ({ requestId, draft: { name, reason } }))
}

type Span = { readonly from: number; readonly isOver: boolean }

function serve(desk: SampleDesk, guest: Guest, { from, isOver }: Span): Act[] {
  let visit = { id: '', day: '' }
  const move = async (action: 'call' | 'take' | 'finish') => {
    await desk.as('front', 'visit:move', (requestId) => ({ requestId, ...visit, action }))
  }
  const arrival = async () => {
    const { id, day } = await arrive(desk, guest)
    visit = { id, day }
  }
  return [
    { at: from, run: arrival },
    { at: from + minuteMs, run: () => move('call') },
    { at: from + 2 * minuteMs, run: () => move('take') },
    ...(isOver ? [{ at: from + 7 * minuteMs, run: () => move('finish') }] : []),
  ]
}

async function expect(desk: SampleDesk, { name, reason }: Guest, at: number): Promise<void> {
  await desk.as('front', 'appointment:save', (requestId) => ({
    requestId,
    draft: { at, minutes: 30, name, reason },
  }))
}
