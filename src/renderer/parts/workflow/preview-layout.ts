import { levelsOf } from '../../../shared/domain/step-graph'
import type { TemplateStep } from '../../../shared/domain/workflow'

export const boxWidth = 184
export const boxHeight = 58
const columnGap = 34
const rowGap = 10

export type PreviewBox = { readonly step: TemplateStep; readonly x: number; readonly y: number }
export type PreviewLine = { readonly key: string; readonly path: string }
export type Preview = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly PreviewBox[]
  readonly lines: readonly PreviewLine[]
}

/** Where each step of a workflow is drawn, in px: a column per level, and a line from each step to what waits for it. */
export function previewOf(steps: readonly TemplateStep[]): Preview {
  const levels = levelsOf(steps)
  const rows = Math.max(0, ...levels.map((level) => level.length))
  const pitch = boxHeight + rowGap
  const boxes = levels.flatMap((level, column) =>
    level.map((step, row) => ({
      step,
      x: column * (boxWidth + columnGap),
      y: (row + (rows - level.length) / 2) * pitch,
    })),
  )
  const places = new Map(boxes.map((box) => [box.step.key, box]))
  const lines = boxes.flatMap((to) =>
    to.step.after.flatMap((key) => {
      const from = places.get(key)
      return from === undefined ? [] : [{ key: `${key} ${to.step.key}`, path: lineOf(from, to) }]
    }),
  )
  return {
    width: Math.max(0, levels.length * (boxWidth + columnGap) - columnGap),
    height: Math.max(0, rows * pitch - rowGap),
    boxes,
    lines,
  }
}

/** From the right edge of one box to the left edge of another; it bends in the gap before the second. */
function lineOf(from: Omit<PreviewBox, 'step'>, to: Omit<PreviewBox, 'step'>): string {
  const startX = from.x + boxWidth
  const startY = from.y + boxHeight / 2
  const endY = to.y + boxHeight / 2
  const bendX = to.x - columnGap
  return `M ${startX} ${startY} H ${bendX} C ${bendX + columnGap / 2} ${startY} ${bendX + columnGap / 2} ${endY} ${to.x} ${endY}`
}
