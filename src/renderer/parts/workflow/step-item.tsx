import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import { ActionMenu } from '../../ui/action-menu'
import { useDragSource, useDropPlace } from '../../ui/dragging'
import { Icon } from '../../ui/icon'
import {
  CheckCircleIcon,
  DownIcon,
  LinkIcon,
  LockIcon,
  PlusIcon,
  RightIcon,
  TrashIcon,
  UpIcon,
  WarningIcon,
} from '../../ui/icons'
import { Hidden } from '../../ui/text'
import { useWords } from '../../words'
import { minutesWords, parseMinutes } from './minutes-entry'
import css from './step-list.module.css'
import type { StepForm } from '../../stores/workflow-drafts'
import { mayMove } from './steps-order'

type Props = {
  readonly steps: readonly StepForm[]
  readonly index: number
  readonly step: StepForm
  readonly isChosen: boolean
  readonly isFaulty: boolean
  readonly onChoose: () => void
  readonly onMove: (key: string, to: number) => void
  readonly onBeside: (other: string) => void
  readonly onBehind: (other: string) => void
  readonly onInsert: () => void
  readonly onRemove: () => void
}

/** One step of the list, with everything that can be done to its place. */
export function StepItem(props: Props) {
  const { steps, index, step, isChosen, isFaulty, onChoose, onMove } = props
  const words = useWords()
  const { t } = words
  const element = useRef<HTMLLIElement>(null)
  useDragSource(element, step.fixed === undefined ? step.key : undefined)
  const look = useDropPlace(element, {
    accepts: (key) =>
      mayMove(
        steps,
        steps.findIndex((other) => other.key === key),
        index,
      ),
    onDrop: (key) => onMove(key, index),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(step.key, index + (event.key === 'ArrowUp' ? -1 : 1))
  }
  const title = step.title.trim() === '' ? t('workflows.steps.untitled') : step.title
  const minutes = parseMinutes(step.minutesText)
  return (
    <li
      ref={element}
      className={css.item}
      data-chosen={isChosen || undefined}
      data-over={look === 'over' || undefined}
    >
      <button
        type="button"
        className={css.press}
        aria-pressed={isChosen}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        title={step.fixed === undefined ? t('workflows.steps.dragHint') : undefined}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        <span className={css.position}>{index + 1}</span>
        <span className={css.words}>
          <span className={css.title}>{title}</span>
          <span className={css.detail}>{detailOf(props, words)}</span>
        </span>
        <span className={css.end}>
          {isFaulty && <Icon glyph={WarningIcon} size="s" />}
          {step.isCheck && (
            <>
              <Icon glyph={CheckCircleIcon} size="s" />
              <Hidden>{t('workflows.preview.check')}</Hidden>
            </>
          )}
          {step.fixed !== undefined && <Icon glyph={LockIcon} size="s" />}
          {minutes !== undefined && minutesWords(minutes, words)}
        </span>
      </button>
      <StepMenu {...props} title={title} />
    </li>
  )
}

function detailOf({ steps, step }: Props, { t }: ReturnType<typeof useWords>): string {
  const area = t(`ticket.area.${step.area}`)
  if (step.fixed !== undefined) return `${area}, ${t(`workflows.steps.${step.fixed}`)}`
  const waits = steps.filter(({ key }) => step.after.includes(key)).map((other) => other.title)
  const place =
    waits.length === 0
      ? t('workflows.preview.atOnce')
      : t('workflows.preview.after', { steps: waits.join(', ') })
  return `${area}, ${place}`
}

function StepMenu(props: Props & { readonly title: string }) {
  const { steps, index, step, title, onMove, onBeside, onBehind, onInsert, onRemove } = props
  const { t } = useWords()
  const before = steps[index - 1]
  const isFixed = step.fixed !== undefined
  const neighbours =
    before === undefined || isFixed
      ? []
      : [
          {
            key: 'beside',
            label: t('workflows.steps.beside', { title: before.title }),
            icon: LinkIcon,
            onSelect: () => onBeside(before.key),
          },
          {
            key: 'behind',
            label: t('workflows.steps.behind', { title: before.title }),
            icon: RightIcon,
            onSelect: () => onBehind(before.key),
          },
        ]
  return (
    <ActionMenu
      label={t('workflows.steps.menu', { title })}
      items={[
        {
          key: 'up',
          label: t('workflows.steps.up'),
          icon: UpIcon,
          keys: ['Alt', 'ArrowUp'],
          disabled: isFixed || !mayMove(steps, index, index - 1),
          onSelect: () => onMove(step.key, index - 1),
        },
        {
          key: 'down',
          label: t('workflows.steps.down'),
          icon: DownIcon,
          keys: ['Alt', 'ArrowDown'],
          disabled: isFixed || !mayMove(steps, index, index + 1),
          onSelect: () => onMove(step.key, index + 1),
        },
        ...neighbours,
        { key: 'insert', label: t('workflows.steps.insert'), icon: PlusIcon, onSelect: onInsert },
        {
          key: 'remove',
          label: t('workflows.steps.remove'),
          icon: TrashIcon,
          tone: 'red',
          disabled: isFixed,
          onSelect: onRemove,
        },
      ]}
    />
  )
}
