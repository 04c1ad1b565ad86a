import { useState } from 'react'
import type { AbsenceRow } from '../../../shared/contract/capacity'
import type { PersonRow } from '../../../shared/contract/management'
import { absenceKinds } from '../../../shared/domain/absence'
import { addDays, civilDay, momentOf } from '../../../shared/domain/calendar'
import type { Firm } from '../../../shared/domain/firm'
import { fullName, initials } from '../../../shared/domain/person'
import { AbsenceDialog } from '../../parts/absence/absence-dialog'
import type { AbsenceForm } from '../../parts/absence/absence-form'
import { newAbsence } from '../../parts/absence/absence-form'
import { absenceIcons } from '../../parts/absence/absence-words'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/chip'
import { DayGrid } from '../../ui/day-grid'
import { formatShortDay } from '../../ui/format'
import { IconButton } from '../../ui/icon-button'
import { CalendarIcon, LeftIcon, ListIcon, PlusIcon, RightIcon } from '../../ui/icons'
import { Inline, Spring, Stack } from '../../ui/layout'
import { Segmented } from '../../ui/segmented'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { gridDays, gridRows, mondayOf, onDay, shownDays } from './absence-days'
import { AbsenceList } from './absence-list'

type Props = { readonly firm: Firm; readonly people: readonly PersonRow[] }
type Start = { readonly row: AbsenceRow } | { readonly form: AbsenceForm }

/** Four weeks of absences as a calendar or a list; a press on a day enters or changes one. */
export function AbsencesTab({ firm, people }: Props) {
  const words = useWords()
  const { t, language } = words
  const today = civilDay(Date.now())
  const me = useApp(({ status }) => status?.session?.personId) ?? ''
  const [first, setFirst] = useState(() => mondayOf(today))
  const [look, setLook] = useState<'calendar' | 'list'>('calendar')
  const [start, setStart] = useState<Start>()
  const until = addDays(first, shownDays)
  const span = { from: momentOf(first), until: momentOf(until) }
  const absences = useQuery('absence:list', span, ['absences', 'persons'])
  const days = gridDays(first, today, firm, words)
  const pick = (personId: string, day: string) => {
    const known = onDay(absences.value ?? [], day).find((row) => row.person.id === personId && row.mayChange)
    setStart(known === undefined ? { form: newAbsence(personId, day) } : { row: known })
  }
  const from = formatShortDay(span.from, language)
  const range = t('capacity.absence.range', { from, until: formatShortDay(span.until - 1, language) })
  return (
    <Stack grow>
      <Inline gap="m" wrap>
        <IconButton
          icon={LeftIcon}
          label={t('capacity.absence.earlier')}
          onPress={() => setFirst(addDays(first, -shownDays))}
        />
        <Button onPress={() => setFirst(mondayOf(today))}>{t('capacity.absence.now')}</Button>
        <IconButton
          icon={RightIcon}
          label={t('capacity.absence.later')}
          onPress={() => setFirst(addDays(first, shownDays))}
        />
        <b>{range}</b>
        <Spring />
        <Segmented
          label={t('capacity.absence.show')}
          value={look}
          onChange={setLook}
          options={[
            { value: 'calendar', label: t('capacity.absence.calendar'), icon: CalendarIcon },
            { value: 'list', label: t('capacity.absence.list'), icon: ListIcon },
          ]}
        />
        <Button variant="main" icon={PlusIcon} onPress={() => setStart({ form: newAbsence(me, today) })}>
          {t('capacity.absence.add')}
        </Button>
      </Inline>
      <QueryView query={absences}>
        {(rows) =>
          look === 'list' ? (
            <AbsenceList rows={rows} onChange={(row) => setStart({ row })} />
          ) : (
            <Card label={t('capacity.absence.title')} foot={<Legend />}>
              <DayGrid
                key={first}
                label={t('capacity.absence.calendarLabel')}
                corner={t('capacity.hours.person')}
                days={days}
                rows={gridRows(people, rows, days, words)}
                onPick={pick}
              />
            </Card>
          )
        }
      </QueryView>
      {start !== undefined && (
        <AbsenceDialog
          start={start}
          people={people.map((one) => ({ id: one.id, name: fullName(one), initials: initials(one) }))}
          onClose={() => setStart(undefined)}
        />
      )}
    </Stack>
  )
}

function Legend() {
  const { t } = useWords()
  return (
    <Inline gap="m" wrap>
      {absenceKinds.map((kind) => (
        <Tag key={kind} icon={absenceIcons[kind]}>
          {t(`capacity.absence.kind.${kind}`)}
        </Tag>
      ))}
      <Spring />
      <Muted>{t('capacity.absence.calendarHint')}</Muted>
    </Inline>
  )
}
