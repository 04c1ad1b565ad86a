import { addDays, civilDay } from '../../../shared/domain/calendar'
import type { Firm } from '../../../shared/domain/firm'
import { holidayCalendar, lands } from '../../../shared/domain/holidays'
import { isWorkingDay } from '../../../shared/domain/promise'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { formatDayText, formatLongDayText } from '../../ui/format'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { SimpleTable } from '../../ui/simple-table'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'

const yearDays = 365

/** The public holidays of the firm's Land for the year ahead, and which of them close a day that was open. */
export function HolidaysTab({ firm }: { readonly firm: Firm }) {
  const { t, language } = useWords()
  const open = useApp((app) => app.open)
  const today = civilDay(Date.now())
  const holidayOn = holidayCalendar(firm.land)
  const found = Array.from({ length: yearDays }, (_none, index) => addDays(today, index)).flatMap((day) => {
    const holiday = holidayOn(day)
    return holiday === null ? [] : [{ day, holiday }]
  })
  const land = lands.find((one) => one === firm.land)
  const toFirm = (
    <Button variant="quiet" size="s" onPress={() => open({ name: 'firm' })}>
      {t('capacity.holidays.chooseLand')}
    </Button>
  )
  const until = formatDayText(addDays(today, yearDays - 1), language)
  return (
    <Stack grow>
      {land === undefined && (
        <Note title={t('capacity.holidays.noLand')} action={toFirm}>
          {t('capacity.holidays.noLandDetail')}
        </Note>
      )}
      <Card
        title={t('capacity.holidays.title', { until })}
        count={land === undefined ? undefined : t(`capacity.land.${land}`)}
        action={land === undefined ? undefined : toFirm}
        pad
        fill
        reading
        foot={<Muted>{t('capacity.holidays.local')}</Muted>}
      >
        <SimpleTable
          label={t('capacity.hours.tabHolidays')}
          columns={[
            { key: 'day', head: t('capacity.holidays.day') },
            { key: 'name', head: t('capacity.holidays.name') },
            { key: 'effect', head: t('capacity.holidays.effect') },
          ]}
          rows={found.map(({ day, holiday }) => ({
            key: day,
            cells: [
              `${formatLongDayText(day, language)} ${day.slice(0, 4)}`,
              t(`capacity.holiday.${holiday}`),
              t(
                isWorkingDay(day, firm.hours) ? 'capacity.holidays.closed' : 'capacity.holidays.closedAnyway',
              ),
            ],
          }))}
        />
      </Card>
    </Stack>
  )
}
