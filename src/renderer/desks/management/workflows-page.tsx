import { useState } from 'react'
import { PageHead } from '../../ui/page-head'
import { Segmented } from '../../ui/segmented'
import { useWords } from '../../words'
import { OfficeTasks } from './office-tasks'
import { WorkflowTemplates } from './workflow-templates'

type View = 'workflows' | 'tasks'

/** Which steps new tickets get, and which machines and techniques a step may ask for. */
export function WorkflowsPage() {
  const { t } = useWords()
  const [view, setView] = useState<View>('workflows')
  const tabs = (
    <Segmented<View>
      label={t('workflows.view')}
      value={view}
      onChange={setView}
      options={[
        { value: 'workflows', label: t('workflows.tabs.workflows') },
        { value: 'tasks', label: t('workflows.tabs.tasks') },
      ]}
    />
  )
  if (view === 'tasks') return <OfficeTasks tabs={tabs} />
  return (
    <WorkflowTemplates
      head={(add) => (
        <PageHead title={t('workflows.title')} subtitle={t('workflows.subtitle')} lives={tabs}>
          {add}
        </PageHead>
      )}
    />
  )
}
