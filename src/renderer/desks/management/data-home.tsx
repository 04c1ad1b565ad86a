import { QueryView } from '../../parts/query-view'
import { useQuery } from '../../stores/requests'
import { Columns, Page, Stack } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'
import { CheckCard } from './data-check'
import { EarlierImports } from './data-earlier'
import { ExportCard } from './data-export'
import { ImportCard } from './data-import'

export function DataHome() {
  const { t } = useWords()
  const imports = useQuery('import:list', {}, ['imports'])
  const open = imports.value?.find(({ state, running }) => state === 'open' && !running)
  return (
    <>
      <PageHead title={t('data.title')} subtitle={t('data.subtitle')} />
      <Page>
        <Columns template="minmax(0, 1fr) 380px">
          <Stack>
            <ImportCard open={open} />
            <QueryView query={imports}>{(rows) => <EarlierImports rows={rows} />}</QueryView>
          </Stack>
          <Stack>
            <ExportCard />
            <CheckCard />
          </Stack>
        </Columns>
      </Page>
    </>
  )
}
