import type { StepRow } from '../../../shared/contract/steps'
import { Icon } from '../../ui/icon'
import type { Glyph } from '../../ui/icons'
import { CheckIcon, CircleIcon, MinusIcon, PauseIcon, PlayIcon } from '../../ui/icons'
import { Hidden } from '../../ui/text'
import { useWords } from '../../words'
import css from './step.module.css'

const glyphs: Readonly<Record<StepRow['state'], Glyph>> = {
  open: CircleIcon,
  running: PlayIcon,
  paused: PauseIcon,
  done: CheckIcon,
  'left-out': MinusIcon,
}

/** A step's state as a mark, with its word for those who cannot see it. */
export function StepMark({ row }: { readonly row: StepRow }) {
  const { t } = useWords()
  const waits = row.state === 'open' && !row.isNext
  return (
    <span className={css.mark} data-state={waits ? 'waiting' : row.state}>
      <Icon glyph={glyphs[row.state]} size="xs" />
      <Hidden>{t(waits ? 'steps.state.waiting' : `steps.state.${row.state}`)}</Hidden>
    </span>
  )
}
