import type { ReactNode } from 'react'
import { useState } from 'react'
import type { WorkflowRow } from '../../../shared/contract/workflows'
import { QueryView } from '../../parts/query-view'
import { useSubmit } from '../../parts/submit'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { PlusIcon, StepsIcon } from '../../ui/icons'
import { Columns, Page, Stack } from '../../ui/layout'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { NewWorkflowEditor, WorkflowEditor } from './workflow-editor'
import { newWorkflow } from './workflow-form'
import { WorkflowList } from './workflow-list'
import { WorkflowVersions } from './workflow-versions'

/** The templates of steps: the list by kind on the left, the chosen one's editor beside it. */
export function WorkflowTemplates({ head }: { readonly head: (add: ReactNode) => ReactNode }) {
  const { t } = useWords()
  const workflows = useQuery('workflow:list', {}, ['workflows', 'workflowVersions', 'persons'])
  const [wanted, setWanted] = useState<string>()
  const [versionsOf, setVersionsOf] = useState<string>()
  const add = (
    <Button variant="main" icon={PlusIcon} onPress={() => setWanted(newWorkflow)}>
      {t('workflows.add')}
    </Button>
  )
  return (
    <>
      {head(add)}
      <Page>
        <QueryView query={workflows}>
          {(rows) => {
            if (rows.length === 0 && wanted !== newWorkflow) return <NoWorkflows />
            const chosen = chosenOf(rows, wanted)
            return (
              <Columns template="296px minmax(0, 1fr)">
                <WorkflowList rows={rows} chosen={chosen} onChoose={setWanted} onVersions={setVersionsOf} />
                <Stack>
                  {chosen === newWorkflow ? (
                    <NewWorkflowEditor onSaved={setWanted} onDropped={() => setWanted(undefined)} />
                  ) : (
                    <WorkflowEditor
                      // Another workflow is another form.
                      key={chosen}
                      id={chosen}
                      onVersions={() => setVersionsOf(chosen)}
                    />
                  )}
                </Stack>
              </Columns>
            )
          }}
        </QueryView>
      </Page>
      {versionsOf !== undefined && (
        <WorkflowVersions
          id={versionsOf}
          onTaken={() => {
            setWanted(versionsOf)
            setVersionsOf(undefined)
          }}
          onClose={() => setVersionsOf(undefined)}
        />
      )}
    </>
  )
}

/** What is wanted, as long as it is there; else the first one in use. */
function chosenOf(rows: readonly WorkflowRow[], wanted: string | undefined): string {
  if (wanted === newWorkflow || rows.some(({ id }) => id === wanted)) return wanted ?? newWorkflow
  return (rows.find(({ active }) => active) ?? rows[0])?.id ?? newWorkflow
}

function NoWorkflows() {
  const { t, language } = useWords()
  const { submit } = useSubmit('workflow:start-usual')
  const start = async () => {
    const made = await submit((requestId) => ({ requestId, language }))
    if (made === undefined) toast({ text: refusalSentence('write-failed'), tone: 'red' })
    else toast({ text: t('workflows.started', { count: made.count }), tone: 'green' })
  }
  return (
    <EmptyState
      icon={StepsIcon}
      text={t('workflows.empty.text')}
      detail={t('workflows.empty.detail')}
      action={{ label: t('workflows.empty.start'), onPress: () => void start() }}
    />
  )
}
