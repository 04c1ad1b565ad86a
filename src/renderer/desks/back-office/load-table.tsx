import type { AreaLoad, CapacityLoad } from '../../../shared/contract/capacity'
import type { Area } from '../../../shared/domain/area'
import { minutesWords } from '../../parts/why-words'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { SimpleTable } from '../../ui/simple-table'
import { useWords } from '../../words'
import { dayTitle, daysShown, loadCell } from './load-words'

type Props = {
  readonly load: CapacityLoad
  readonly areas: readonly AreaLoad[]
  readonly onChoose: (area: Area, day: string) => void
}

/** The twin of the bars: every day of every area with its minutes. */
export function LoadTable({ load, areas, onChoose }: Props) {
  const words = useWords()
  const { t } = words
  const span = (minutes: number) => (minutes === 0 ? '–' : minutesWords(minutes, words))
  const shown = daysShown(load)
  return (
    <>
      {areas.map(({ area, days }) => (
        <Card key={area} title={t(`ticket.area.${area}`)} pad>
          <SimpleTable
            label={t(`ticket.area.${area}`)}
            columns={[
              { key: 'day', head: t('capacity.load.day') },
              { key: 'available', head: t('capacity.load.available'), align: 'end' },
              { key: 'planned', head: t('capacity.load.planned'), align: 'end' },
              { key: 'late', head: t('capacity.load.late'), align: 'end' },
              { key: 'state', head: t('capacity.load.state'), align: 'end' },
            ]}
            rows={shown.flatMap((index) => {
              const [own, day] = [days[index], load.days[index]]
              if (own === undefined || day === undefined) return []
              const cell = loadCell(area, own, day, words)
              return [
                {
                  key: own.day,
                  cells: [
                    <Button key="day" size="s" variant="quiet" onPress={() => onChoose(area, own.day)}>
                      {dayTitle(own.day, words)}
                    </Button>,
                    span(own.availableMinutes),
                    span(own.plannedMinutes),
                    span(own.lateMinutes),
                    cell.text,
                  ],
                },
              ]
            })}
          />
        </Card>
      ))}
    </>
  )
}
