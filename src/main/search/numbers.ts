import type { TicketNumber } from './document'
import { raise } from './lexicon'
import { gradeOfCounter, gradeOfSeries, mayBeOfSeries } from './match'
import { createNumberList } from './number-list'
import type { Word } from './query'
import { fields, grades, markFor } from './rank-table'

/** Ticket numbers by slot, ten bytes each. */
export type Numbers = { readonly mark: (word: Word, marks: Uint8Array) => void }

export type NumbersBuilder = {
  readonly add: (slot: number, number: TicketNumber) => void
  readonly finish: () => Numbers
}

export function createNumbersBuilder(): NumbersBuilder {
  const [slotList, counterList, seriesList] = [createNumberList(), createNumberList(), createNumberList()]
  const names: string[] = []
  return {
    add: (slot, { series, counter }) => {
      if (!names.includes(series)) names.push(series)
      slotList.push(slot)
      counterList.push(counter)
      seriesList.push(names.indexOf(series))
    },
    finish: () =>
      createNumbers({
        names,
        slots: slotList.toArray(),
        counters: counterList.toArray(),
        series: Uint16Array.from(seriesList.toArray()),
      }),
  }
}

type Columns = {
  readonly names: readonly string[]
  readonly slots: Uint32Array
  readonly counters: Uint32Array
  /** Places in `names`. */
  readonly series: Uint16Array
}

/** Made apart from the builder, so that nothing of the building stays in memory. */
function createNumbers({ names, slots, counters, series }: Columns): Numbers {
  const markCounters = (word: Word, marks: Uint8Array) => {
    const mayBe = names.map((name) => mayBeOfSeries(word, name))
    for (let at = 0; at < slots.length; at += 1) {
      const grade = gradeOfCounter(word.counter, counters[at] ?? 0)
      if (grade !== grades.none && mayBe[series[at] ?? 0] === true) {
        raise(marks, slots[at] ?? 0, markFor(grade, fields.name))
      }
    }
  }
  const markSeries = (word: Word, marks: Uint8Array) => {
    const byName = names.map((name) => markFor(gradeOfSeries(word, name), fields.name))
    if (byName.every((mark) => mark === 0)) return
    for (let at = 0; at < slots.length; at += 1) {
      raise(marks, slots[at] ?? 0, byName[series[at] ?? 0] ?? 0)
    }
  }
  return {
    mark: (word, marks) => (word.counter > 0 ? markCounters(word, marks) : markSeries(word, marks)),
  }
}
