import { useState } from 'react'
import type { PersonRow } from '../../../shared/contract/management'
import type { Firm, WeekHours } from '../../../shared/domain/firm'
import { fullName } from '../../../shared/domain/person'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { SimpleTable } from '../../ui/simple-table'
import { Hidden, Muted } from '../../ui/text'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { timeOf, weekdays } from './firm-form'
import { HoursDialog } from './hours-dialog'
import { SkillsDialog } from './skills-dialog'

type Props = { readonly firm: Firm; readonly people: readonly PersonRow[] }

/** The week of everybody: the firm's hours, or one's own. */
export function HoursWeek({ firm, people }: Props) {
  const { t } = useWords()
  const [asking, setAsking] = useState<PersonRow>()
  const [skilled, setSkilled] = useState<PersonRow>()
  const dayText = (hours: WeekHours, day: number) => {
    const open = hours[day]
    if (open === null || open === undefined) return <Muted>{t('capacity.hours.off')}</Muted>
    return `${timeOf(open.fromMinute)}–${timeOf(open.untilMinute)}`
  }
  const cells = (hours: WeekHours) => weekdays.map((day) => dayText(hours, day))
  return (
    <Card title={t('capacity.hours.weekTitle')} pad fill foot={<Muted>{t('capacity.hours.planHint')}</Muted>}>
      <SimpleTable
        label={t('capacity.hours.weekTitle')}
        columns={[
          { key: 'person', head: t('capacity.hours.person') },
          ...weekdays.map((day) => ({
            key: String(day),
            head: t(`management.firm.days.${day}`).slice(0, 2),
          })),
          { key: 'which', head: t('capacity.hours.field') },
          { key: 'change', head: '', align: 'end' as const },
          { key: 'skills', head: '', align: 'end' as const },
        ]}
        rows={[
          {
            key: 'firm',
            cells: [<b key="firm">{t('capacity.hours.firmRow')}</b>, ...cells(firm.hours), '', '', ''],
          },
          ...people.map((person) => ({
            key: person.id,
            cells: [
              fullName(person),
              ...cells(person.hours ?? firm.hours),
              t(person.hours === undefined ? 'capacity.hours.likeFirm' : 'capacity.hours.own'),
              <Button key="change" size="s" variant="quiet" onPress={() => setAsking(person)}>
                {t('capacity.hours.change')}
                <Hidden>{` ${fullName(person)}`}</Hidden>
              </Button>,
              <Button key="skills" size="s" variant="quiet" onPress={() => setSkilled(person)}>
                {t('capacity.skill.menu')}
                <Hidden>{` ${fullName(person)}`}</Hidden>
              </Button>,
            ],
          })),
        ]}
      />
      {skilled !== undefined && <SkillsDialog person={skilled} onClose={() => setSkilled(undefined)} />}
      {asking !== undefined && (
        <HoursDialog
          person={asking}
          firm={firm}
          onClose={() => setAsking(undefined)}
          onDone={() => {
            setAsking(undefined)
            toast({ text: t('capacity.hours.saved', { name: fullName(asking) }), tone: 'green' })
          }}
        />
      )}
    </Card>
  )
}
