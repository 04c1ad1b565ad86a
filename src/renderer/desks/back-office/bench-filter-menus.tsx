import { useState } from 'react'
import { addDays, civilDay, weekdayOfDay } from '../../../shared/domain/calendar'
import type { BenchFilter } from '../../../shared/domain/bench-view'
import { kinds } from '../../../shared/domain/kind'
import { risks } from '../../../shared/domain/risk'
import { kindIcons } from '../../parts/kind-icons'
import type { MenuAction } from '../../ui/action-menu'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Dialog } from '../../ui/dialog'
import { CalendarIcon } from '../../ui/icons'
import { useWords } from '../../words'
import { toggled } from './bench-filter'
import { riskLooks } from './bench-words'
import { formatDayTextShort } from './day-words'

type MenuProps = {
  readonly filter: BenchFilter
  readonly onChange: (part: Partial<BenchFilter>) => void
}

export function KindMenu({ filter, onChange }: MenuProps) {
  const { t } = useWords()
  const text = filter.kind === null ? t('bench.kind') : t(`ticket.kind.${filter.kind}`)
  const items: MenuAction[] = [
    {
      key: 'all',
      label: t('bench.allKinds'),
      checked: filter.kind === null,
      onSelect: () => onChange({ kind: null }),
    },
    ...kinds.map((kind) => ({
      key: kind,
      label: t(`ticket.kind.${kind}`),
      icon: kindIcons[kind],
      checked: filter.kind === kind,
      onSelect: () => onChange({ kind }),
    })),
  ]
  const label = filter.kind === null ? t('bench.kind') : `${t('bench.kind')}: ${text}`
  return <ActionMenu label={label} trigger={{ text, on: filter.kind !== null }} items={items} />
}

export function UntilMenu({ filter, now, onChange }: MenuProps & { readonly now: number }) {
  const { t, language } = useWords()
  const [isChoosing, setChoosing] = useState(false)
  const today = civilDay(now)
  const days = [
    { key: 'today', label: t('bench.today'), day: today },
    { key: 'tomorrow', label: t('bench.tomorrow'), day: addDays(today, 1) },
    { key: 'week', label: t('bench.endOfWeek'), day: addDays(today, 6 - weekdayOfDay(today)) },
  ]
  const chosen = days.find(({ day }) => day === filter.until)?.label.toLocaleLowerCase(language)
  const dayText = filter.until === null ? '' : (chosen ?? formatDayTextShort(filter.until, language))
  const text = filter.until === null ? t('bench.until') : t('bench.untilDay', { day: dayText })
  const items: MenuAction[] = [
    {
      key: 'any',
      label: t('bench.anyDay'),
      checked: filter.until === null,
      onSelect: () => onChange({ until: null }),
    },
    ...days.map(({ key, label, day }) => ({
      key,
      label,
      checked: filter.until === day,
      onSelect: () => onChange({ until: day }),
    })),
    { key: 'other', label: t('bench.otherDay'), icon: CalendarIcon, onSelect: () => setChoosing(true) },
  ]
  return (
    <>
      <ActionMenu label={text} trigger={{ text, on: filter.until !== null }} items={items} />
      {isChoosing && (
        <DayDialog
          today={today}
          day={filter.until}
          onClose={() => setChoosing(false)}
          onChoose={(until) => {
            onChange({ until })
            setChoosing(false)
          }}
        />
      )}
    </>
  )
}

/** So many steps fit the menu; rarer ones are found by their words. */
const mostSteps = 12

/** Risks and steps to show; several of each add up. */
export function MoreMenu({ filter, steps, onChange }: MenuProps & { readonly steps: readonly string[] }) {
  const { t } = useWords()
  const chosenGone = filter.steps.filter((step) => !steps.slice(0, mostSteps).includes(step))
  const items: MenuAction[] = [
    ...risks.map((risk) => ({
      key: risk,
      label: t('bench.riskIs', { risk: t(`ticket.risk.${risk}`) }),
      icon: riskLooks[risk].icon,
      checked: filter.risks.includes(risk),
      onSelect: () => onChange({ risks: toggled(filter.risks, risk) }),
    })),
    ...[...steps.slice(0, mostSteps), ...chosenGone].map((step) => ({
      key: `step ${step}`,
      label: t('bench.stepIs', { step }),
      checked: filter.steps.includes(step),
      onSelect: () => onChange({ steps: toggled(filter.steps, step) }),
    })),
  ]
  const isOn = filter.risks.length + filter.steps.length > 0
  return (
    <ActionMenu
      label={t('bench.moreFilters')}
      trigger={{ text: t('bench.moreFilters'), on: isOn }}
      items={items}
    />
  )
}

type DayProps = {
  readonly today: string
  readonly day: string | null
  readonly onChoose: (day: string | null) => void
  readonly onClose: () => void
}

function DayDialog({ today, day: before, onChoose, onClose }: DayProps) {
  const { t } = useWords()
  const [day, setDay] = useState(before)
  return (
    <Dialog
      open
      size="s"
      title={t('bench.chooseDay')}
      onClose={onClose}
      onSubmit={() => onChoose(day)}
      foot={
        <>
          <Button variant="main" keys={['Ctrl', 'Enter']} onPress={() => onChoose(day)}>
            {t('bench.showDay')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <DateField label={t('bench.day')} day={day} today={today} onChange={setDay} autoFocus />
    </Dialog>
  )
}
