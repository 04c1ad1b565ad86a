import type { BenchRow, Somebody } from '../../../shared/contract/desk-answers'
import { kindRules } from '../../../shared/domain/kind'
import type { Move, WorkMove } from './bench-calls'
import type { Translate } from './bench-words'

type Said = { readonly t: Translate; readonly to?: Somebody | undefined }

const workWords = {
  start: 'bench.done.start',
  resume: 'bench.done.resume',
  pause: 'bench.done.pause',
  hold: 'bench.done.hold',
  finish: 'bench.done.finish',
  'pass-check': 'bench.done.passCheck',
  'fail-check': 'bench.done.failCheck',
  'make-ready': 'bench.done.makeReady',
} as const satisfies Record<WorkMove, string>

/** What is said after one job was moved. */
export function saidOfOne(
  row: BenchRow,
  move: Move,
  { t, to, paused }: Said & { readonly paused: readonly string[] },
): string {
  const { number, step } = row
  switch (move.type) {
    case 'own':
      if (move.owner === null) return t('bench.done.letGo', { number })
      return to === undefined
        ? t('bench.done.take', { number })
        : t('bench.done.give', { number, name: to.name })
    case 'area':
      return t('bench.done.area', { number, area: t(`ticket.area.${move.area}`) })
    case 'put-back':
      return t('bench.done.resume', { number })
    default:
      if (step !== null && move.action === 'finish')
        return t('bench.done.stepFinish', { number, step: step.title })
      if (paused.length > 0) return t('bench.done.startPausing', { number, steps: paused.join(', ') })
      return t(workWords[move.action], {
        number,
        area: t(`ticket.area.${kindRules[row.kind].finishArea}`),
      })
  }
}

/** What is said after several were moved; those that stayed are named beside. */
export function saidOfMany(count: number, all: number, move: Move, { t, to }: Said): string {
  const text = manyText(count, move, { t, to })
  return count === all ? text : `${text} ${t('bench.many.stayed', { count: all - count })}`
}

function manyText(count: number, move: Move, { t, to }: Said): string {
  switch (move.type) {
    case 'own':
      if (move.owner === null) return t('bench.many.letGo', { count })
      return to === undefined
        ? t('bench.many.take', { count })
        : t('bench.many.give', { count, name: to.name })
    case 'area':
      return t('bench.many.area', { count, area: t(`ticket.area.${move.area}`) })
    default:
      return move.type === 'work' && move.action === 'hold'
        ? t('bench.many.hold', { count })
        : t('bench.many.resume', { count })
  }
}
