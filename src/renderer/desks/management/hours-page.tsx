import { useState } from 'react'
import type { Firm } from '../../../shared/domain/firm'
import { fullName } from '../../../shared/domain/person'
import { QueryView } from '../../parts/query-view'
import { useQuery } from '../../stores/requests'
import { Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Tabs } from '../../ui/tabs'
import { useWords } from '../../words'
import { AbsencesTab } from './absence-tab'
import { HolidaysTab } from './hours-holidays'
import { HoursWeek } from './hours-week'

type Shown = 'absences' | 'hours' | 'holidays'

/** Who works when, who is away, when the office is closed. */
export function HoursPage() {
  const { t } = useWords()
  const [shown, setShown] = useState<Shown>('absences')
  const firm = useQuery('firm:read', {}, ['firm'])
  return (
    <>
      <PageHead title={t('capacity.hours.title')} subtitle={t('capacity.hours.subtitle')} />
      <Page>
        <Tabs<Shown>
          label={t('capacity.hours.tabs')}
          value={shown}
          onChange={setShown}
          tabs={[
            { value: 'absences', label: t('capacity.hours.tabAbsences') },
            { value: 'hours', label: t('capacity.hours.tabHours') },
            { value: 'holidays', label: t('capacity.hours.tabHolidays') },
          ]}
        />
        <QueryView query={firm}>{(value) => <Tab shown={shown} firm={value} />}</QueryView>
      </Page>
    </>
  )
}

function Tab({ shown, firm }: { readonly shown: Shown; readonly firm: Firm }) {
  const people = useQuery('person:list', {}, ['persons'])
  if (shown === 'holidays') return <HolidaysTab firm={firm} />
  return (
    <QueryView query={people}>
      {(all) => {
        const active = all
          .filter((person) => person.active)
          .toSorted((a, b) => fullName(a).localeCompare(fullName(b), 'de'))
        return shown === 'hours' ? (
          <HoursWeek firm={firm} people={active} />
        ) : (
          <AbsencesTab firm={firm} people={active} />
        )
      }}
    </QueryView>
  )
}
