import { memo } from 'react'
import { civilDay } from '../../../shared/domain/calendar'
import { DateField, TimeField } from '../../ui/date-field'
import { FilterButton } from '../../ui/filter-button'
import { FieldRow } from '../../ui/form'
import { Inline, Stack } from '../../ui/layout'
import { useWords } from '../../words'
import type { Due } from './follow-up-due'
import { dueOn, quickDays } from './follow-up-due'

type Props = { due: Due; now: number; onChange: (due: Due) => void }

/** When it is due: the usual days at a press, any other typed. */
export const DueFields = memo(function DueFields({ due, now, onChange }: Props) {
  const { t } = useWords()
  return (
    <Stack gap="s">
      <FieldRow template="1fr 1fr">
        <DateField
          label={t('frontDesk.note.due')}
          required
          day={due.day}
          today={civilDay(now)}
          onChange={(day) => {
            if (day !== null) onChange(dueOn(day, now))
          }}
        />
        <TimeField
          label={t('frontDesk.note.time')}
          time={due.time}
          onChange={(time) => {
            if (time !== null) onChange({ ...due, time })
          }}
        />
      </FieldRow>
      <Inline wrap>
        {quickDays(now).map(({ key, day }) => (
          <FilterButton key={key} on={due.day === day} onPress={() => onChange(dueOn(day, now))}>
            {t(`frontDesk.note.${key}`)}
          </FilterButton>
        ))}
      </Inline>
    </Stack>
  )
})
