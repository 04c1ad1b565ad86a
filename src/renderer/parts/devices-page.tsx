import { Columns, Page, Stack } from '../ui/layout'
import { PageHead } from '../ui/page-head'
import { useWords } from '../words'
import { PrintQueueCard } from './devices/print-queue-card'
import { PrintersCard } from './devices/printers-card'
import { ScannerCard } from './devices/scanner-card'

/** "Drucken und Scannen": the printers, the queue and the scanner of this PC. */
export function DevicesPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t('papers.title')} subtitle={t('papers.subtitle')} />
      <Page>
        <Columns template="minmax(0, 1fr) 400px">
          <Stack>
            <PrintersCard />
            <ScannerCard />
          </Stack>
          <Stack>
            <PrintQueueCard />
          </Stack>
        </Columns>
      </Page>
    </>
  )
}
