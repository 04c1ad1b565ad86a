import type { PromiseProposal } from '../../../shared/contract/capacity'
import { Icon } from '../../ui/icon'
import type { Glyph } from '../../ui/icons'
import { ClockIcon, InfoIcon, PersonIcon } from '../../ui/icons'
import { useWords } from '../../words'
import css from './promise-reasons.module.css'
import type { PromiseReason } from './promise-words'
import { promiseReasons } from './promise-words'

const icons: Readonly<Partial<Record<PromiseReason['type'], Glyph>>> = {
  only: PersonIcon,
  busy: PersonIcon,
  absent: PersonIcon,
  work: ClockIcon,
}

/** Why it is this date, in a line each. */
export function PromiseReasons({ proposal, now }: { proposal: PromiseProposal; now: number }) {
  const words = useWords()
  const reasons = promiseReasons(proposal, now, words)
  if (reasons.length === 0) return null
  return (
    <ul className={css.reasons} aria-label={words.t('intake.promise.why')}>
      {reasons.map(({ type, text }) => (
        <li key={text} className={css.reason}>
          <Icon glyph={icons[type] ?? InfoIcon} size="s" />
          {text}
        </li>
      ))}
    </ul>
  )
}
