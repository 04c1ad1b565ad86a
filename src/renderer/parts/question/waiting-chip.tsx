import { Chip } from '../../ui/chip'
import { ClockIcon } from '../../ui/icons'
import { Num } from '../../ui/text'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { watchWords } from './question-words'

const secondMs = 1_000

/** How long the customer has been waiting, second by second. */
export function WaitingChip({ since }: { since: number }) {
  const { t } = useWords()
  const now = useTicking(secondMs)
  return (
    <Chip tone="accent" icon={ClockIcon}>
      <Num>{t('questions.waits', { time: watchWords(now - since) })}</Num>
    </Chip>
  )
}
