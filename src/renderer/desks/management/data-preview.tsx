import { useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/data'
import { RefusalNote } from '../../parts/refusal-note'
import { useImportDesk } from '../../stores/import-desk'
import { Button } from '../../ui/button'
import { CheckIcon } from '../../ui/icons'
import { Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Tabs } from '../../ui/tabs'
import { useWords } from '../../words'
import { DoubtfulRows } from './data-doubtful'
import { ImportFiles } from './data-files'
import { LeftOutRows } from './data-left-out'
import { ImportOverview } from './data-overview'
import { ImportProgress } from './data-progress'
import { counted, sumOver } from './data-words'

type Tab = 'overview' | 'doubtful' | 'leftOut' | 'files'

/** Chosen files before anything of them is in the office: what comes in, what is doubtful, what stays out. */
export function DataPreview({ preview }: { preview: ImportPreview }) {
  const words = useWords()
  const { t } = words
  const [tab, setTab] = useState<Tab>('overview')
  const { busy, progress, refusal, discard } = useImportDesk()
  const undecided = sumOver(preview, 'doubtful')
  return (
    <>
      <PageHead title={t('data.preview.title')} subtitle={t('data.preview.subtitle')}>
        <Button variant="quiet" onPress={discard}>
          {t('data.preview.discard')}
        </Button>
        <MainButton preview={preview} undecided={undecided} onDecide={() => setTab('doubtful')} />
      </PageHead>
      <Page>
        <Tabs
          label={t('data.preview.tabs')}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'overview', label: t('data.preview.overview') },
            { value: 'doubtful', label: t('data.preview.doubtful'), count: undecided },
            { value: 'leftOut', label: t('data.preview.leftOut'), count: preview.leftOutTotal },
            {
              value: 'files',
              label: t('data.preview.files'),
              count: preview.files.length + preview.refused.length,
            },
          ]}
        />
        <RefusalNote refusal={refusal} />
        {busy === 'planning' && progress !== undefined && <ImportProgress />}
        {tab === 'overview' && <ImportOverview preview={preview} />}
        {tab === 'doubtful' && <DoubtfulRows preview={preview} />}
        {tab === 'leftOut' && <LeftOutRows preview={preview} />}
        {tab === 'files' && <ImportFiles preview={preview} />}
      </Page>
    </>
  )
}

type MainProps = { preview: ImportPreview; undecided: number; onDecide: () => void }

/** One next step at a time: decide what is open, then bring in. */
function MainButton({ preview, undecided, onDecide }: MainProps) {
  const words = useWords()
  const { t } = words
  const { busy, run } = useImportDesk()
  if (undecided > 0) {
    return (
      <Button variant="main" onPress={onDecide}>
        {t('data.preview.toDecide', counted(undecided, words))}
      </Button>
    )
  }
  const ready = sumOver(preview, 'ready')
  if (ready === 0) return <span>{t('data.preview.nothing')}</span>
  return (
    <Button variant="main" icon={CheckIcon} busy={busy !== undefined} onPress={() => void run()}>
      {t('data.preview.run', counted(ready, words))}
    </Button>
  )
}
