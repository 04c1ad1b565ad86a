import { useState } from 'react'
import type { UncollectedRow } from '../../../shared/contract/counter'
import type { StageNumber } from '../../../shared/domain/uncollected'
import { uncollectedStages } from '../../../shared/domain/uncollected'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Card } from '../../ui/card'
import { ShelfIcon } from '../../ui/drawn-icons'
import { EmptyState } from '../../ui/empty-state'
import { Inline, Page, Spring, Stack } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Rows } from '../../ui/rows'
import { SelectField } from '../../ui/select-field'
import { Tabs } from '../../ui/tabs'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { ShelvesTabs } from './shelves-tabs'
import { UncollectedLine } from './uncollected-line'
import type { UncollectedOrder } from './uncollected-sort'
import { inOrder, uncollectedOrders } from './uncollected-sort'

const watched = ['tickets', 'items', 'events', 'payments', 'handOvers', 'customers'] as const

/** What nobody has fetched, by how long it lies: what was tried, and what to do next. */
export function UncollectedPage() {
  const { t } = useWords()
  const back = useApp((app) => app.back)
  const query = useQuery('uncollected:list', {}, watched)
  const count = query.value?.length ?? 0
  return (
    <>
      <PageHead
        title={t('counter.uncollected.title')}
        subtitle={count === 0 ? undefined : t('counter.uncollected.subtitle', { count })}
        back={() => back({ name: 'shelves' })}
      >
        <ShelvesTabs page="uncollected" />
      </PageHead>
      <Page scroll>
        <QueryView query={query}>{(rows) => <Uncollected rows={rows} />}</QueryView>
      </Page>
    </>
  )
}

type Filter = 'all' | `s${StageNumber}`

function Uncollected({ rows }: { rows: readonly UncollectedRow[] }) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const [filter, setFilter] = useState<Filter>('all')
  const [order, setOrder] = useState<UncollectedOrder>('days')
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={ShelfIcon}
        text={t('counter.uncollected.empty')}
        detail={t('counter.uncollected.emptyDetail')}
        action={{ label: t('counter.uncollected.toShelves'), onPress: () => open({ name: 'shelves' }) }}
      />
    )
  }
  const stages = uncollectedStages.filter(({ stage }) => filter === 'all' || filter === `s${stage}`)
  const countAt = (stage: StageNumber) => rows.filter((row) => row.stage === stage).length
  return (
    <Stack>
      <Inline gap="m" wrap>
        <Tabs
          label={t('counter.uncollected.filter')}
          value={filter}
          onChange={setFilter}
          tabs={[
            { value: 'all' as const, label: t('counter.uncollected.all'), count: rows.length },
            ...uncollectedStages.map(({ stage }) => ({
              value: `s${stage}` as const,
              label: t(`counter.uncollected.stage.s${stage}`),
              count: countAt(stage),
            })),
          ]}
        />
        <Spring />
        <SelectField
          label={t('counter.uncollected.sort')}
          hideLabel
          value={order}
          onChange={(value) => setOrder(uncollectedOrders.find((one) => one === value) ?? 'days')}
          options={uncollectedOrders.map((value) => ({
            value,
            label: t(`counter.uncollected.by.${value}`),
          }))}
        />
      </Inline>
      {stages
        .toReversed()
        .filter(({ stage }) => filter !== 'all' || countAt(stage) > 0)
        .map(({ stage, afterDays }) => (
          <Card
            key={stage}
            title={t(`counter.uncollected.stage.s${stage}`)}
            count={countAt(stage)}
            action={<Muted>{t(`counter.uncollected.stageDetail.s${stage}`, { days: afterDays })}</Muted>}
          >
            {countAt(stage) === 0 ? (
              <EmptyState icon={ShelfIcon} text={t('counter.uncollected.nothingAtStage')} />
            ) : (
              <Rows label={t(`counter.uncollected.stage.s${stage}`)}>
                {inOrder(rows, order)
                  .filter((row) => row.stage === stage)
                  .map((row) => (
                    <UncollectedLine key={row.id} row={row} />
                  ))}
              </Rows>
            )}
          </Card>
        ))}
    </Stack>
  )
}
