import { useState } from 'react'
import type { AreaLoad, CapacityLoad } from '../../../shared/contract/capacity'
import type { Area } from '../../../shared/domain/area'
import { areas as allAreas } from '../../../shared/domain/area'
import { outlookDays } from '../../../shared/domain/plan-load'
import { QueryView } from '../../parts/query-view'
import { planTopics } from '../../parts/what-if/use-what-if'
import { useQuery } from '../../stores/requests'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { ChartIcon, TableViewIcon } from '../../ui/icons'
import { Columns, Page, Stack } from '../../ui/layout'
import type { LoadCell } from '../../ui/load-bars'
import { LoadBars } from '../../ui/load-bars'
import { PageHead } from '../../ui/page-head'
import { Segmented } from '../../ui/segmented'
import { useWords } from '../../words'
import { LoadDay } from './load-day'
import { LoadHere } from './load-here'
import { LoadTable } from './load-table'
import type { Chosen } from './load-words'
import { dayHead, dayTitle, daysShown, firstChosen, livelyAreas, loadCell } from './load-words'

type Look = 'chart' | 'table'

/** How full each area is on each day of four weeks, as bars or as a table, and what fills the chosen day. */
export function LoadPage() {
  const words = useWords()
  const { t } = words
  const [look, setLook] = useState<Look>('chart')
  const load = useQuery('capacity:load', { days: outlookDays }, planTopics)
  const days = load.value?.days ?? []
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  const range =
    first === undefined || last === undefined
      ? undefined
      : t('capacity.load.subtitle', { from: dayTitle(first, words), until: dayTitle(last, words) })
  return (
    <>
      <PageHead title={t('capacity.title')} subtitle={range}>
        <Segmented<Look>
          label={t('capacity.load.show')}
          value={look}
          onChange={setLook}
          options={[
            { value: 'chart', label: t('capacity.load.chart'), icon: ChartIcon },
            { value: 'table', label: t('capacity.load.table'), icon: TableViewIcon },
          ]}
        />
      </PageHead>
      <Page>
        <QueryView query={load}>{(found) => <Load load={found} look={look} />}</QueryView>
      </Page>
    </>
  )
}

function Load({ load, look }: { readonly load: CapacityLoad; readonly look: Look }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<Chosen>()
  const areas = livelyAreas(load)
  const chosen = asked ?? firstChosen(areas)
  if (chosen === undefined) {
    return (
      <EmptyState icon={ChartIcon} text={t('capacity.load.empty')} detail={t('capacity.load.emptyDetail')} />
    )
  }
  const choose = (area: Area, day: string) => setAsked({ area, day })
  const side = <LoadHere areas={areas} onChoose={choose} />
  const day = <LoadDay {...chosen} />
  if (look === 'table') {
    return (
      <Columns template="minmax(0, 1fr) 380px">
        <Stack>
          <LoadTable load={load} areas={areas} onChoose={choose} />
        </Stack>
        <Stack>
          {day}
          {side}
        </Stack>
      </Columns>
    )
  }
  return (
    <>
      <LoadChart load={load} areas={areas} chosen={chosen} onChoose={choose} />
      <Columns template="minmax(0, 1fr) minmax(0, 1fr)">
        <Stack>{day}</Stack>
        <Stack>{side}</Stack>
      </Columns>
    </>
  )
}

type ChartProps = {
  readonly load: CapacityLoad
  readonly areas: readonly AreaLoad[]
  readonly chosen: Chosen
  readonly onChoose: (area: Area, day: string) => void
}

function LoadChart({ load, areas, chosen, onChoose }: ChartProps) {
  const words = useWords()
  const { t } = words
  const shown = daysShown(load)
  const cellsOf = ({ area, days }: AreaLoad): LoadCell[] =>
    shown.flatMap((index) => {
      const [own, day] = [days[index], load.days[index]]
      return own === undefined || day === undefined ? [] : [loadCell(area, own, day, words)]
    })
  return (
    <Card label={t('capacity.load.chartLabel')} pad>
      <LoadBars
        label={t('capacity.load.chartLabel')}
        corner={t('capacity.load.area')}
        columns={shown.flatMap((index) => {
          const day = load.days[index]
          return day === undefined ? [] : [{ key: day.day, ...dayHead(day.day, load.now, words) }]
        })}
        rows={areas.map((one) => ({
          key: one.area,
          title: t(`ticket.area.${one.area}`),
          detail: t('capacity.load.open', { count: one.open }),
          cells: cellsOf(one),
        }))}
        chosen={{ row: chosen.area, column: chosen.day }}
        onChoose={(row, column) => {
          const area = allAreas.find((one) => one === row)
          if (area !== undefined) onChoose(area, column)
        }}
        legend={[
          { look: 'calm', text: t('capacity.load.legend.fine') },
          { look: 'tight', text: t('capacity.load.legend.tight') },
          { look: 'over', text: t('capacity.load.legend.over') },
          { look: 'closed', text: t('capacity.load.legend.closed') },
        ]}
      />
    </Card>
  )
}
