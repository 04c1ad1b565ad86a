import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ChartBars } from '../../ui/chart-bars'
import { ChartLine } from '../../ui/chart-line'
import type { ChartView } from '../../ui/chart-twin'
import { ChartTwin } from '../../ui/chart-twin'
import { DownloadIcon } from '../../ui/icons'
import { useWords } from '../../words'
import { saveTable } from './reports-save'
import type { ReportChart, ReportSection } from './reports-section'

type Props = {
  section: ReportSection
  view: ChartView
  /** What stands before the title in the name of the file: the report and its days. */
  fileName: string
  onOpen: (section: ReportSection, key: string) => void
}

/** One section: its chart or its table, and the same as a file. */
export function ReportsCard({ section, view, fileName, onOpen }: Props) {
  const words = useWords()
  const { key, title, chart, table, cut } = section
  const open = cut === undefined ? undefined : (row: string) => onOpen(section, row)
  return (
    <Card
      pad
      title={title}
      action={
        <Button
          variant="quiet"
          size="s"
          icon={DownloadIcon}
          onPress={() => void saveTable(`${fileName} ${title}`, table, words)}
        >
          {words.t('reports.saveCsv')}
        </Button>
      }
    >
      <ChartTwin
        key={key}
        label={title}
        view={chart === undefined ? 'table' : view}
        chart={chart && <Drawn title={title} chart={chart} onOpen={open} />}
        table={table}
        onOpenRow={open}
      />
    </Card>
  )
}

type DrawnProps = { title: string; chart: ReportChart; onOpen: ((key: string) => void) | undefined }

function Drawn({ title, chart: { look, lying, ...chart }, onOpen }: DrawnProps) {
  if (look === 'line')
    return (
      <ChartLine
        label={title}
        series={chart.series}
        points={chart.points}
        axisText={chart.axisText}
        range={chart.range}
      />
    )
  return (
    <ChartBars
      label={title}
      look={look}
      lying={lying}
      series={chart.series}
      points={chart.points}
      axisText={chart.axisText}
      axisLabel={chart.axisLabel}
      onChoose={onOpen}
    />
  )
}
