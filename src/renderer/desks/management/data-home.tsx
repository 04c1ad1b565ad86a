import { QueryView } from '../../parts/query-view'
import { useImportDesk } from '../../stores/import-desk'
import { useQuery } from '../../stores/requests'
import { Columns, Page, Stack } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Tabs } from '../../ui/tabs'
import { useWords } from '../../words'
import { BackupTab } from './backup-tab'
import { CheckCard } from './data-check'
import { EarlierImports } from './data-earlier'
import { ExportCard } from './data-export'
import { ImportCard } from './data-import'

export type DataTab = 'backup' | 'import'

type Props = { chosen: DataTab | undefined; onChoose: (tab: DataTab) => void }

/** Backups first; whoever has an import in hand comes back to that. */
export function DataHome({ chosen, onChoose }: Props) {
  const { t } = useWords()
  const hasImport = useImportDesk(
    ({ busy, outcome, refusal }) => busy !== undefined || outcome !== undefined || refusal !== undefined,
  )
  const tab = chosen ?? (hasImport ? 'import' : 'backup')
  return (
    <>
      <PageHead title={t('data.title')} subtitle={t('data.subtitle')} />
      <Page>
        <Tabs
          label={t('backup.tabs')}
          value={tab}
          onChange={onChoose}
          tabs={[
            { value: 'backup', label: t('backup.tab') },
            { value: 'import', label: t('backup.tabImport') },
          ]}
        />
        {tab === 'backup' ? <BackupTab /> : <ImportTab />}
      </Page>
    </>
  )
}

function ImportTab() {
  const imports = useQuery('import:list', {}, ['imports'])
  const open = imports.value?.find(({ state, running }) => state === 'open' && !running)
  return (
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
  )
}
