import type { TemplateStep } from '../../../shared/domain/workflow'
import { CheckCircleIcon } from '../../ui/icons'
import { Icon } from '../../ui/icon'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { minutesWords } from './minutes-entry'
import type { PreviewBox } from './preview-layout'
import { boxHeight, boxWidth, previewOf } from './preview-layout'
import css from './step-preview.module.css'

type Props = {
  readonly steps: readonly TemplateStep[]
  readonly label: string
  /** The step whose form is open, and how another is chosen; without it the drawing is only looked at. */
  readonly chosen?: string | undefined
  readonly onChoose?: ((key: string) => void) | undefined
  readonly faulty?: ReadonlySet<string> | undefined
}

/** The workflow as a drawing: what stands in one column may go on at the same time. */
export function StepPreview({ steps, label, chosen, onChoose, faulty }: Props) {
  const { t } = useWords()
  const { width, height, boxes, lines } = previewOf(steps)
  if (steps.length === 0) return <Muted>{t('workflows.preview.none')}</Muted>
  const position = new Map(steps.map(({ key }, index) => [key, index + 1]))
  const titles = new Map(steps.map(({ key, title }) => [key, title]))
  return (
    // Wider than its place it scrolls, by the keyboard where the focus can go.
    <div className={css.well} tabIndex={0} role="region" aria-label={label}>
      <ol className={css.drawing} style={{ width, height }}>
        <svg className={css.lines} width={width} height={height} aria-hidden="true">
          {lines.map(({ key, path }) => (
            <path key={key} d={path} />
          ))}
        </svg>
        {boxes
          .toSorted((a, b) => (position.get(a.step.key) ?? 0) - (position.get(b.step.key) ?? 0))
          .map((box) => (
            <li
              key={box.step.key}
              className={css.place}
              data-area={box.step.area}
              style={{ left: box.x, top: box.y, width: boxWidth, height: boxHeight }}
            >
              <Box
                box={box}
                position={position.get(box.step.key) ?? 0}
                waits={box.step.after.map((key) => titles.get(key) ?? key)}
                isChosen={box.step.key === chosen}
                isFaulty={faulty?.has(box.step.key) === true}
                onChoose={onChoose}
              />
            </li>
          ))}
      </ol>
    </div>
  )
}

type BoxProps = {
  readonly box: PreviewBox
  readonly position: number
  readonly waits: readonly string[]
  readonly isChosen: boolean
  readonly isFaulty: boolean
  readonly onChoose: ((key: string) => void) | undefined
}

function Box({ box: { step }, position, waits, isChosen, isFaulty, onChoose }: BoxProps) {
  const words = useWords()
  const { t } = words
  const title = step.title === '' ? t('workflows.steps.untitled') : step.title
  const area = t(`ticket.area.${step.area}`)
  const minutes = minutesWords(step.estimateMinutes, words)
  const place =
    waits.length === 0
      ? t('workflows.preview.atOnce')
      : t('workflows.preview.after', { steps: waits.join(', ') })
  const said = `${t('workflows.preview.step', { position, title, area, minutes })}, ${place}`
  const inside = (
    <>
      <span className={css.title}>{title}</span>
      <span className={css.detail}>
        <span className={css.area}>{area}</span>
        {step.isCheck && <Icon glyph={CheckCircleIcon} size="xs" />}
        <span className={css.minutes}>{minutes}</span>
      </span>
    </>
  )
  return onChoose === undefined ? (
    <div className={css.box} title={said}>
      {inside}
    </div>
  ) : (
    <button
      type="button"
      className={css.box}
      aria-label={said}
      aria-pressed={isChosen}
      data-faulty={isFaulty || undefined}
      onClick={() => onChoose(step.key)}
    >
      {inside}
    </button>
  )
}
