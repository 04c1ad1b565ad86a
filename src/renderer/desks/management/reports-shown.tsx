import { useState } from 'react'
import type { ReportAnswer } from '../../../shared/contract/reports'
import type { Question } from '../../../shared/contract/requests'
import { fewCases } from '../../../shared/domain/report-scope'
import type { Words } from '../../parts/speech'
import { useApp } from '../../stores/app-store'
import type { ChartView } from '../../ui/chart-twin'
import { EmptyState } from '../../ui/empty-state'
import { ChartIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import { ReportsCard } from './reports-card'
import type { ReportChoice } from './reports-choice'
import type { Cut, ReportSection } from './reports-section'
import { ReportsTickets } from './reports-tickets'
import { showReport } from './reports-words'
import css from './reports.module.css'

type Answer = Exclude<ReportAnswer, { report: 'overview' }>
type Filters = Pick<Question<'report:read'>, 'period' | 'kind' | 'area'>
type Props = {
  answer: Answer
  filters: Filters
  view: ChartView
  fileName: string
  onChange: (part: Partial<ReportChoice>) => void
}
type Listed = { readonly title: string; readonly cut: Cut; readonly key: string }

/** One report: what it says, its sections, and the tickets behind what one presses. */
export function ReportsShown({ answer, filters, view, fileName, onChange }: Props) {
  const words = useWords()
  const { t } = words
  const [listed, setListed] = useState<Listed>()
  const { says, rule, cases, sections } = showReport(answer, words)
  if (cases === 0)
    return <Nothing report={answer.report} filters={filters} words={words} onChange={onChange} />
  const open = ({ title, table, cut }: ReportSection, key: string) => {
    if (cut === 'ticket') useApp.getState().open({ name: 'ticket', id: key })
    else if (cut !== undefined) {
      const part = table.rows.find((row) => row.key === key)?.cells[0] ?? ''
      setListed({ title: t('reports.listTitle', { section: title, part }), cut, key })
    }
  }
  return (
    <>
      <div className={css.says}>
        {says.map((sentence) => (
          <p key={sentence} className={css.said}>
            {sentence}
          </p>
        ))}
        <p className={css.rule}>{rule}</p>
      </div>
      {cases < fewCases && <Note tone="amber">{t('reports.few', { count: cases })}</Note>}
      <div className={css.sections}>
        {sections
          .filter(({ table }) => table.rows.length > 0)
          .map((section) => (
            <ReportsCard key={section.key} {...{ section, view, fileName }} onOpen={open} />
          ))}
      </div>
      {listed !== undefined && (
        <ReportsTickets
          title={listed.title}
          question={{ report: answer.report, ...filters, cut: listed.cut, key: listed.key }}
          onClose={() => setListed(undefined)}
        />
      )}
    </>
  )
}

type NothingProps = { report: Answer['report']; filters: Filters; words: Words; onChange: Props['onChange'] }

function Nothing({ report, filters, words: { t }, onChange }: NothingProps) {
  const texts = { ageing: t('reports.noneOpen'), load: t('reports.noneLoad') }
  const text = report === 'ageing' || report === 'load' ? texts[report] : t('reports.none')
  const isNarrowed = filters.kind !== undefined || filters.area !== undefined
  const isWidest = 'name' in filters.period && filters.period.name === 'last-12-months'
  const all = { label: t('reports.filter.all'), onPress: () => onChange({ kind: null, area: null }) }
  const wider = { label: t('reports.filter.widen'), onPress: () => onChange({ period: 'last-12-months' }) }
  const otherwise = report === 'ageing' || isWidest ? undefined : wider
  return <EmptyState icon={ChartIcon} text={text} action={isNarrowed ? all : otherwise} />
}
