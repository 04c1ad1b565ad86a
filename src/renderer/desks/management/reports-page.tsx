import { useState } from 'react'
import { civilDay } from '../../../shared/domain/calendar'
import type { Days } from '../../../shared/contract/reports'
import type { ReportName } from '../../../shared/domain/report-name'
import { reportNames } from '../../../shared/domain/report-name'
import { QueryView } from '../../parts/query-view'
import type { Words } from '../../parts/speech'
import { useQuery } from '../../stores/requests'
import type { ChartView } from '../../ui/chart-twin'
import { ChartViewSwitch } from '../../ui/chart-twin'
import { formatDayText } from '../../ui/format'
import { Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Tabs } from '../../ui/tabs'
import { useWords } from '../../words'
import type { ReportChoice } from './reports-choice'
import { filtersOf, firstChoice, reportTopics } from './reports-choice'
import { ReportsFilters } from './reports-filters'
import { ReportsOverview } from './reports-overview'
import { ReportsShown } from './reports-shown'
import css from './reports.module.css'

/** What a manager looks at: one report at a time, over a period, as chart or table. */
export function ReportsPage() {
  const words = useWords()
  const { t } = words
  const [choice, setChoice] = useState<ReportChoice>(firstChoice)
  const [view, setView] = useState<ChartView>('chart')
  const filters = filtersOf(choice)
  const question = filters === undefined ? undefined : { report: choice.report, ...filters }
  const found = useQuery('report:read', question, reportTopics)
  const change = (part: Partial<ReportChoice>) => setChoice((before) => ({ ...before, ...part }))
  const openReport = (report: ReportName) => change({ report })
  const today = civilDay(Date.now())
  return (
    <>
      <PageHead title={t('reports.title')} subtitle={subtitleOf(choice.report, found.value, words)}>
        {choice.report !== 'overview' && <ChartViewSwitch view={view} onView={setView} />}
      </PageHead>
      <Page scroll>
        <div className={css.page}>
          <Tabs
            label={t('reports.choose')}
            value={choice.report}
            onChange={openReport}
            tabs={reportNames.map((value) => ({ value, label: t(`reports.report.${value}`) }))}
          />
          <ReportsFilters choice={choice} today={today} onChange={change} />
          <QueryView query={found}>
            {(answer) => {
              if (answer.report !== choice.report || filters === undefined) return null
              const fileName = `${t(`reports.report.${answer.report}`)} ${answer.span.from} ${answer.span.until}`
              if (answer.report === 'overview')
                return <ReportsOverview answer={answer} fileName={fileName} onReport={openReport} />
              return <ReportsShown {...{ answer, filters, view, fileName, onChange: change }} />
            }}
          </QueryView>
        </div>
      </Page>
    </>
  )
}

type Shown = { readonly span: Days; readonly before: Days } | undefined

function subtitleOf(report: ReportName, shown: Shown, { t, language }: Words): string | undefined {
  if (report === 'ageing') return t('reports.asOfNow')
  if (shown === undefined) return undefined
  const spanText = ({ from, until }: Days) =>
    t('reports.span', { from: formatDayText(from, language), until: formatDayText(until, language) })
  return t('reports.spanBefore', { span: spanText(shown.span), before: spanText(shown.before) })
}
