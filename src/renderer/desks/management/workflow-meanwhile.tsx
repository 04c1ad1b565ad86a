import { z } from 'zod'
import type { TemplateStep, WorkflowVersion } from '../../../shared/domain/workflow'
import { workflowSchema, workflowVersionSchema } from '../../../shared/domain/workflow'
import { StepPreview } from '../../parts/workflow/step-preview'
import { StepTimes } from '../../parts/workflow/step-times'
import { Button } from '../../ui/button'
import { WarningIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'

const versionRow = workflowVersionSchema.extend({ byName: z.string() })
const theirsFacts = z.object({ workflow: workflowSchema, versions: z.array(versionRow) })

/** The version somebody else saved, from a refusal's facts. */
export function theirsIn(
  facts: Readonly<Record<string, unknown>>,
): (WorkflowVersion & { readonly byName: string }) | undefined {
  const found = theirsFacts.safeParse(facts['theirs']).data
  return found?.versions.find(({ id }) => id === found.workflow.versionId)
}

type Props = {
  readonly mine: readonly TemplateStep[]
  readonly theirs: WorkflowVersion & { readonly byName: string }
  readonly busy: boolean
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Two people saved the same workflow: both drawn, and the choice between them. */
export function WorkflowMeanwhile({ mine, theirs, busy, onMine, onTheirs }: Props) {
  const { t } = useWords()
  const title = t('workflows.meanwhile.title', { name: theirs.byName, number: theirs.number })
  return (
    <Note tone="amber" icon={WarningIcon} title={title}>
      <Stack gap="m">
        <p>
          {theirs.note === ''
            ? t('workflows.meanwhile.text')
            : `„${theirs.note}“ ${t('workflows.meanwhile.text')}`}
        </p>
        <h3>{t('workflows.meanwhile.theirs')}</h3>
        <StepPreview steps={theirs.steps} label={t('workflows.meanwhile.theirs')} />
        <StepTimes steps={theirs.steps} />
        <h3>{t('workflows.meanwhile.mine')}</h3>
        <StepPreview steps={mine} label={t('workflows.meanwhile.mine')} />
        <StepTimes steps={mine} />
        <Inline gap="s" wrap>
          <Button variant="main" busy={busy} onPress={onMine}>
            {t('workflows.meanwhile.takeMine')}
          </Button>
          <Button onPress={onTheirs}>{t('workflows.meanwhile.takeTheirs')}</Button>
        </Inline>
      </Stack>
    </Note>
  )
}
