import type { ReactNode } from 'react'
import { useState } from 'react'
import type { PlanAnswer } from '../../../shared/contract/workflows'
import type { Kind } from '../../../shared/domain/kind'
import type { Refusal } from '../../../shared/domain/refusal'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { QueryView } from '../query-view'
import { RefusalNote } from '../refusal-note'
import { useSubmit } from '../submit'
import { StepsEditor } from '../workflow/steps-editor'
import type { StepsProblem } from '../workflow/steps-form'
import { isSamePlan, stepForm, stepOf, stepsProblems } from '../workflow/steps-form'
import { StepPlanTake } from './step-plan-take'

type Props = { readonly ticketId: string; readonly onClose: () => void }

/** Gives one ticket another plan than its workflow says, with the reason; what is begun stays where it is. */
export function StepPlanDialog({ ticketId, onClose }: Props) {
  const plan = useQuery('step-plan:read', { ticketId }, ['steps', 'events', 'workflows'])
  const ticket = useQuery('ticket:read', { id: ticketId }, ['tickets']).value?.ticket
  // The form is filled once; what somebody else does meanwhile is told when saving.
  const [opened, setOpened] = useState<PlanAnswer>()
  const first = opened ?? plan.value
  if (opened === undefined && plan.value !== undefined) setOpened(plan.value)
  if (first === undefined || ticket === undefined)
    return (
      <Waiting onClose={onClose}>
        <QueryView query={plan}>{() => null}</QueryView>
      </Waiting>
    )
  return (
    <PlanForm
      // A newer plan is another form.
      key={first.base}
      ticketId={ticketId}
      kind={ticket.kind}
      plan={first}
      onNewer={() => setOpened(plan.value)}
      onClose={onClose}
    />
  )
}

function Waiting({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { t } = useWords()
  return (
    <Dialog open onClose={onClose} title={t('workflows.plan.title')} size="l">
      {children}
    </Dialog>
  )
}

type FormProps = Props & {
  readonly kind: Kind
  readonly plan: PlanAnswer
  readonly onNewer: () => void
}

function PlanForm({ ticketId, kind, plan, onNewer, onClose }: FormProps) {
  const { t } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('step-plan:change')
  const before = plan.steps.map(stepForm)
  const [steps, setSteps] = useState(before)
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly StepsProblem[]>([])
  const [isMissing, setMissing] = useState(false)
  const isSame = isSamePlan(steps, before)
  const save = async () => {
    const found = stepsProblems(steps)
    setProblems(found)
    setMissing(reason.trim() === '')
    if (isSame || found.length > 0 || reason.trim() === '') return
    const saved = await submit((requestId) => ({
      requestId,
      ticketId,
      base: plan.base,
      steps: steps.map(stepOf),
      reason: reason.trim(),
    }))
    if (saved === undefined) return
    toast({ text: t('workflows.plan.done'), tone: 'green' })
    onClose()
  }
  const mayTake = plan.steps.every(({ isBegun }) => !isBegun)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('workflows.plan.title')}
      subtitle={subtitleOf(plan, t)}
      side="right"
      size="l"
      onSubmit={() => void save()}
      foot={
        <>
          <Button
            variant="main"
            keys={['Ctrl', 'Enter']}
            busy={busy}
            disabled={isSame}
            title={isSame ? t('workflows.plan.noChange') : undefined}
            onPress={() => void save()}
          >
            {t('workflows.plan.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <Stack gap="l">
        <PlanRefusal refusal={refusal} onNewer={onNewer} />
        <TextField
          label={t('workflows.plan.reason')}
          hint={t('workflows.plan.reasonHint')}
          value={reason}
          onChange={(text) => {
            setReason(text)
            setMissing(false)
            clear()
          }}
          error={isMissing ? t('workflows.plan.reasonMissing') : undefined}
          maxLength={200}
          required
        />
        {mayTake && (
          <StepPlanTake ticketId={ticketId} kind={kind} plan={plan} reason={reason.trim()} onDone={onClose} />
        )}
        <StepsEditor
          steps={steps}
          onChange={(next) => {
            setSteps([...next])
            setProblems([])
            clear()
          }}
          problems={problems}
        />
      </Stack>
    </Dialog>
  )
}

function subtitleOf({ steps, from }: PlanAnswer, t: ReturnType<typeof useWords>['t']): string {
  if (steps.length === 0) return t('workflows.plan.none')
  return from.length === 0 ? t('workflows.plan.byHand') : t('workflows.plan.from', { names: from.join(', ') })
}

/** Why it was not saved, made concrete: which step is begun already, or that somebody was faster. */
function PlanRefusal({ refusal, onNewer }: { refusal: Refusal | undefined; onNewer: () => void }) {
  const { t } = useWords()
  if (refusal?.code === 'changed-meanwhile')
    return (
      <Note
        tone="amber"
        icon={WarningIcon}
        title={t('workflows.plan.meanwhile')}
        action={<Button onPress={onNewer}>{t('workflows.plan.showNew')}</Button>}
      >
        {t('workflows.plan.meanwhileText')}
      </Note>
    )
  const { title } = refusal?.facts ?? {}
  if (refusal?.code === 'step-begun' && typeof title === 'string')
    return (
      <Note tone="red" icon={WarningIcon}>
        {t('workflows.plan.stepBegun', { title })}
      </Note>
    )
  return <RefusalNote refusal={refusal} />
}
