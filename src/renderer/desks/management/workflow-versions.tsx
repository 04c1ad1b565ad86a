import { useState } from 'react'
import type { VersionRow, WorkflowAnswer } from '../../../shared/contract/workflows'
import { QueryView } from '../../parts/query-view'
import { StepPreview } from '../../parts/workflow/step-preview'
import { StepTimes } from '../../parts/workflow/step-times'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Dialog } from '../../ui/dialog'
import { formatDayTime } from '../../ui/format'
import { Stack } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { useKeptForm } from './workflow-draft'
import { workflowForm } from './workflow-form'

type Props = { readonly id: string; readonly onTaken: () => void; readonly onClose: () => void }

/** Every version a workflow ever had: who saved it, when and why, how it went; an old one can be taken again. */
export function WorkflowVersions({ id, onTaken, onClose }: Props) {
  const { t } = useWords()
  const answer = useQuery('workflow:read', { id }, ['workflows', 'workflowVersions', 'persons'])
  const name = answer.value?.workflow.name ?? ''
  return (
    <Dialog open onClose={onClose} side="right" size="l" title={t('workflows.versions.title', { name })}>
      <QueryView query={answer}>{(value) => <Versions answer={value} onTaken={onTaken} />}</QueryView>
    </Dialog>
  )
}

function Versions({ answer, onTaken }: { readonly answer: WorkflowAnswer; readonly onTaken: () => void }) {
  const { t, language } = useWords()
  const { workflow, versions } = answer
  const kept = useKeptForm(workflow.id, workflowForm(answer))
  const [shown, setShown] = useState<string>(workflow.versionId)
  const take = (version: VersionRow) => {
    const { number } = version
    kept.change({ ...workflowForm(answer, version), note: t('workflows.versions.takeNote', { number }) })
    toast({ text: t('workflows.versions.taken', { number }) })
    onTaken()
  }
  return (
    <Rows label={t('workflows.versions.title', { name: workflow.name })}>
      {versions.map((version) => {
        const { id, number, byName, recordedAt, note, steps } = version
        const isPresent = id === workflow.versionId
        const who = t('workflows.versions.by', { name: byName, when: formatDayTime(recordedAt, language) })
        const title = t('workflows.version', { number })
        return (
          <Row
            key={id}
            label={t('workflows.versions.show', { number })}
            onPress={() => setShown(id)}
            active={id === shown}
            end={isPresent ? <Chip tone="green">{t('workflows.versions.present')}</Chip> : undefined}
            below={
              id === shown ? (
                <Stack gap="m">
                  <StepPreview steps={steps} label={title} />
                  <StepTimes steps={steps} />
                  {!isPresent && (
                    <div>
                      <Button onPress={() => take(version)}>{t('workflows.versions.take')}</Button>
                    </div>
                  )}
                </Stack>
              ) : undefined
            }
          >
            <TwoLines
              title={`${title}: ${note === '' ? t('workflows.versions.noNote') : note}`}
              detail={who}
            />
          </Row>
        )
      })}
    </Rows>
  )
}
