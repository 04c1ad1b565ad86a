import { memo, useState } from 'react'
import { momentWords } from '../../parts/moment-words'
import { FilterButton } from '../../ui/filter-button'
import { formatDayText } from '../../ui/format'
import { ClockIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { Due } from './follow-up-due'
import { dueMoment, dueOn, parseDue, quickDays } from './follow-up-due'

type Props = { due: Due; now: number; onChange: (due: Due) => void }

/** When it is due: typed as one says it ("heute 16:00", "+1"), or one of the usual days at a press. */
export const DueFields = memo(function DueFields({ due, now, onChange }: Props) {
  const words = useWords()
  const { t, language } = words
  const [typed, setTyped] = useState<string>()
  const [isLeft, setLeft] = useState(false)
  const isWrong = typed !== undefined && parseDue(typed, now) === null
  const type = (text: string) => {
    setTyped(text)
    setLeft(false)
    const read = parseDue(text, now)
    if (read !== null) onChange(read)
  }
  return (
    <Stack gap="s">
      <TextField
        label={t('frontDesk.note.due')}
        required
        icon={ClockIcon}
        value={typed ?? `${formatDayText(due.day, language)} ${due.time}`}
        onChange={type}
        onBlur={() => {
          setLeft(true)
          if (!isWrong) setTyped(undefined)
        }}
        hint={isWrong ? t('frontDesk.note.dueHint') : momentWords(dueMoment(due), now, words)}
        error={isWrong && isLeft ? t('frontDesk.note.dueWrong') : undefined}
      />
      <Inline wrap>
        {quickDays(now).map(({ key, day }) => (
          <FilterButton
            key={key}
            on={due.day === day}
            onPress={() => {
              setTyped(undefined)
              onChange(dueOn(day, now))
            }}
          >
            {t(`frontDesk.note.${key}`)}
          </FilterButton>
        ))}
      </Inline>
    </Stack>
  )
})
