import { addDays, civilDay, hourMs, minuteMs } from '../../shared/domain/calendar'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { VisitDay, VisitReply } from '../../shared/domain/visit-day'
import { emptyVisitDay, visitDaySchema } from '../../shared/domain/visit-day'
import type { Emit } from './events'
import type { Author, Ports, SmallFiles } from './ports'

/** So many days after its own a list of visits is gone (security.md: four weeks). */
const keptDays = 28
/** Numbers of a second list begin far from those people already hold in their hands. */
const secondListFrom = 500
const keptReplies = 200
const firstSweepMs = minuteMs
const sweepEveryMs = hourMs

type Loaded = { readonly file: string; readonly doc: VisitDay; readonly isSecond: boolean }
type Decided = { readonly days: readonly VisitDay[]; readonly value: VisitReply }

/** The lobby's days on disk, one document each; never in the journal. */
export type VisitDays = {
  readonly read: (day: string) => Promise<{ readonly doc: VisitDay; readonly isSecond: boolean }>
  /**
   * Changes one day, or two when an appointment moves: `decide` gets them in the order of `days` and answers them in
   * the same order. One change after the other, whoever asks; the answer comes when it is on disk, and a repeated
   * request gets the first answer again. Refuses with what `decide` refuses, `request-reused`, `disk-full` or
   * `write-failed`.
   */
  readonly change: (
    author: Author,
    days: readonly string[],
    decide: (docs: readonly VisitDay[]) => Outcome<Decided> | Promise<Outcome<Decided>>,
  ) => Promise<Outcome<VisitReply>>
}

type Needs = Pick<Ports, 'clock' | 'timer' | 'storage' | 'log'>

export function createVisitDays({ clock, timer, storage, log }: Needs, emit: Emit): VisitDays {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act)
    last = mine.catch(() => undefined)
    return mine
  }
  const folder = () => {
    const visits = storage.current()?.visits
    if (visits === undefined) throw new Error('no office is open')
    return visits
  }
  // A moment later: whoever pressed the button gets the answer first.
  const tell = () =>
    void timer.after(0, () =>
      emit({ channel: 'office:changed', facts: { collections: ['visits'], tickets: [] } }),
    )
  const sweep = async () => {
    const visits = storage.current()?.visits
    if (visits !== undefined) await removeOld(visits, addDays(civilDay(clock.now()), -keptDays))
  }
  const sweepLater = (delayMs: number) => {
    timer.after(delayMs, () => {
      const failed = (error: unknown) => log.error('visits-not-removed', { error: String(error) })
      const isOpen = storage.current() !== undefined
      void inTurn(sweep)
        .catch(failed)
        .finally(() => sweepLater(isOpen ? sweepEveryMs : firstSweepMs))
    })
  }
  sweepLater(firstSweepMs)

  return {
    read: (day) => load(folder(), day),
    change: ({ person, requestId }, days, decide) =>
      inTurn(async () => {
        const visits = folder()
        const loaded: Loaded[] = []
        for (const day of days) loaded.push(await load(visits, day))
        // The reply stands in the day that is written last, so a change that was cut off is made again.
        const before = loaded.at(-1)?.doc.replies.find((reply) => reply.requestId === requestId)
        if (before !== undefined) return before.by === person ? done(before.value) : refuse('request-reused')
        const decided = await decide(loaded.map(({ doc }) => doc))
        if (!decided.ok) return decided
        const { value } = decided.value
        const reply = { requestId, by: person, value }
        try {
          for (const [index, { file, doc }] of loaded.entries()) {
            const next = decided.value.days[index] ?? doc
            const isLast = index === loaded.length - 1
            await visits.write(file, isLast ? withReply(next, reply) : next)
          }
        } catch (error) {
          log.error('visits-not-saved', { error: String(error) })
          return refuse(isFull(error) ? 'disk-full' : 'write-failed')
        }
        tell()
        return done(value)
      }),
  }
}

function withReply(day: VisitDay, reply: VisitDay['replies'][number]): VisitDay {
  return { ...day, replies: [...day.replies.slice(1 - keptReplies), reply] }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC'
}

/**
 * A list that is damaged, or of a later program, is neither read nor written over: the day goes on in a second one.
 */
async function load(visits: SmallFiles, day: string): Promise<Loaded> {
  for (let list = 0; ; list += 1) {
    const file = list === 0 ? day : `${day}-${list + 1}`
    const found: unknown = await visits.read(file).catch(() => undefined)
    const parsed = visitDaySchema.safeParse(found)
    const isSecond = list > 0
    if (parsed.success) return { file, doc: parsed.data, isSecond }
    const isThere = found !== undefined || (await visits.list()).includes(file)
    if (!isThere) return { file, doc: emptyVisitDay(day, list * secondListFrom), isSecond }
  }
}

const listName = /^(\d{4}-\d{2}-\d{2})(-\d+)?$/

async function removeOld(visits: SmallFiles, oldestKept: string): Promise<void> {
  for (const name of await visits.list()) {
    const day = listName.exec(name)?.[1]
    if (day !== undefined && day < oldestKept) await visits.remove(name)
  }
}
