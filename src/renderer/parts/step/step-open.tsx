import { useRef } from 'react'
import type { StepRow } from '../../../shared/contract/steps'
import type { Refusal } from '../../../shared/domain/refusal'
import { newRequestId, send } from '../../stores/requests'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { Details } from '../../ui/details'
import type { Glyph } from '../../ui/icons'
import {
  CheckCircleIcon,
  CheckIcon,
  ClockIcon,
  CrossCircleIcon,
  MinusIcon,
  NoteIcon,
  PauseIcon,
  PersonIcon,
  PhotoIcon,
  PlayIcon,
  SendIcon,
  UndoIcon,
} from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { toast } from '../../ui/toast'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import { StepMaterial } from '../material/step-material'
import { StepUsed } from '../material/step-used'
import { PhotoStrip } from '../photo-strip'
import { RefusalNote } from '../refusal-note'
import { useSubmit } from '../submit'
import { TwoVersionsNote } from '../two-versions'
import type { StepOffer } from './step-acts'
import { firstAct, mayWorkOn, stepActs } from './step-acts'
import { StepChecklist } from './step-checklist'
import type { Me, StepDialog } from './step-dialog'
import css from './step.module.css'

type Props = {
  readonly row: StepRow
  readonly me: Me
  /** Work goes on at the ticket; otherwise the step is only looked at. */
  readonly isWork: boolean
  /** It is the one to do now: its first act has the key. */
  readonly isCurrent: boolean
  readonly onDialog: (dialog: StepDialog) => void
  /** The customer wants a call before anybody begins; missing: he need not be called. */
  readonly onCall: (() => void) | undefined
  /** It went on: the next one opens. */
  readonly onMoved: () => void
}

const icons: Readonly<Record<StepOffer, Glyph>> = {
  start: PlayIcon,
  'take-over': PersonIcon,
  pass: CheckCircleIcon,
  fail: CrossCircleIcon,
  finish: CheckIcon,
  pause: PauseIcon,
  take: PersonIcon,
  'let-go': UndoIcon,
  give: SendIcon,
  answer: NoteIcon,
  photo: PhotoIcon,
  time: ClockIcon,
  'leave-out': MinusIcon,
  redo: UndoIcon,
}

/** What stands on buttons; everything else is in the menu. */
const onButtons: readonly StepOffer[] = ['start', 'finish', 'pass', 'fail', 'pause', 'take-over', 'redo']

/** One step opened: how it is done, what to tick, and what can be done with it. */
export function StepOpen(props: Props) {
  const { row, me, isWork, isCurrent } = props
  const { t } = useWords()
  const file = useRef<HTMLInputElement>(null)
  const acts = useStepActs(props, () => file.current?.click())
  const { step } = row
  const offers = isWork ? stepActs(row, me) : []
  const first = isWork && isCurrent ? firstAct(row, me) : undefined
  useKeys(first === undefined ? {} : { 'ctrl+enter': () => acts.run(first) })
  const buttons = offers.filter((offer) => onButtons.includes(offer) && offer !== first)
  const rest = offers.filter((offer) => !onButtons.includes(offer))
  const mayWork = isWork && mayWorkOn(row, me.tasks)
  const isEmpty = step.procedure === '' && step.answer === '' && row.reason === ''
  return (
    <div className={css.open}>
      <TwoVersionsNote list={row.contested} />
      {step.procedure !== '' && <p className={css.procedure}>{step.procedure}</p>}
      <StepChecklist row={row} isFixed={!mayWork || row.state === 'done' || row.state === 'left-out'} />
      {!isEmpty && <StepFacts row={row} />}
      <PhotoStrip
        title={step.title}
        photos={step.photos}
        onRemove={mayWork ? (hash) => void acts.photo(hash, false) : undefined}
      />
      <StepUsed ticketId={step.ticketId} stepId={step.id} />
      {isCurrent && mayWork && <StepMaterial ticketId={step.ticketId} stepId={step.id} />}
      {first !== undefined && (
        <Button
          variant="main"
          size="l"
          wide
          icon={icons[first]}
          busy={acts.busy}
          keys={['Ctrl', 'Enter']}
          onPress={() => acts.run(first)}
        >
          {t(`steps.act.${first === 'start' && row.state === 'paused' ? 'go-on' : first}`)}
        </Button>
      )}
      {offers.length > 0 && (
        <Inline wrap>
          {buttons.map((offer) => (
            <Button key={offer} icon={icons[offer]} disabled={acts.busy} onPress={() => acts.run(offer)}>
              {t(`steps.act.${offer}`)}
            </Button>
          ))}
          <ActionMenu
            label={t('steps.more', { step: step.title })}
            items={rest.map((offer) => ({
              key: offer,
              label: t(`steps.act.${offer}`),
              icon: icons[offer],
              onSelect: () => acts.run(offer),
            }))}
          />
        </Inline>
      )}
      <input
        ref={file}
        type="file"
        hidden
        accept="image/png,image/jpeg"
        aria-label={t('steps.act.photo')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (chosen !== undefined) void acts.add(chosen)
        }}
      />
      <RefusalNote refusal={acts.refusal} />
    </div>
  )
}

function StepFacts({ row }: { readonly row: StepRow }) {
  const { t } = useWords()
  const { step, reason } = row
  const items = [
    { label: t('steps.reason'), value: reason },
    { label: t('steps.answer'), value: step.answer },
  ].filter(({ value }) => value !== '')
  return items.length === 0 ? null : <Details items={items} />
}

function useStepActs(
  { row, me, onDialog, onCall, onMoved }: Props,
  choosePhoto: () => void,
): {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly run: (offer: StepOffer) => void
  readonly photo: (hash: string, add: boolean) => Promise<void>
  readonly add: (file: File) => Promise<void>
} {
  const { t } = useWords()
  const started = useSubmit('step:start')
  const paused = useSubmit('step:pause')
  const finished = useSubmit('step:finish')
  const checked = useSubmit('step:check')
  const taken = useSubmit('step:take')
  const pictured = useSubmit('step:photo')
  const added = useSubmit('file:add')
  const { id: stepId, title } = row.step
  const say = (what: 'begun' | 'finished' | 'passed' | 'paused') => {
    toast({ text: t(`steps.said.${what}`, { step: title }), tone: 'green' })
    onMoved()
  }
  const take = async (owner: string | null) => {
    const seenOwner = row.owner?.id ?? null
    if ((await taken.submit((requestId) => ({ requestId, stepId, owner, seenOwner }))) === undefined) return
    toast({
      text: t(owner === null ? 'steps.said.letGo' : 'steps.said.taken', { step: title }),
      undo: () =>
        void send('step:take', {
          requestId: newRequestId(),
          stepId,
          owner: seenOwner,
          seenOwner: owner,
        }),
    })
  }
  const start = async () => {
    const begun = await started.submit((requestId) => ({ requestId, stepId }))
    if (begun === undefined) return
    const [other] = begun.paused
    if (other === undefined) say('begun')
    else {
      toast({ text: t('steps.said.pausedOther', { step: other.title, number: other.number }) })
      onMoved()
    }
  }
  const photo = async (hash: string, add: boolean) => {
    await pictured.submit((requestId) => ({ requestId, stepId, hash, add }))
  }
  const all = [started, paused, finished, checked, taken, pictured, added]
  const refusal = all.find((one) => one.refusal !== undefined)?.refusal
  const hasOpenPoints = row.step.checklist.some((point) => !point.done)
  const runs: Readonly<Record<StepOffer, () => void>> = {
    start: () => (onCall === undefined ? void start() : onCall()),
    'take-over': () => void take(me.personId),
    take: () => void take(me.personId),
    'let-go': () => void take(null),
    pause: () =>
      void paused
        .submit((requestId) => ({ requestId, stepId, reason: '' }))
        .then((saved) => saved && say('paused')),
    finish: () =>
      hasOpenPoints
        ? onDialog({ name: 'finish', row })
        : void finished
            .submit((requestId) => ({ requestId, stepId, reason: '' }))
            .then((saved) => saved && say('finished')),
    pass: () =>
      hasOpenPoints
        ? onDialog({ name: 'finish', row })
        : void checked
            .submit((requestId) => ({ requestId, stepId, passed: true, reason: '' }))
            .then((saved) => saved && say('passed')),
    fail: () => onDialog({ name: 'fail', row }),
    give: () => onDialog({ name: 'give', row }),
    answer: () => onDialog({ name: 'answer', row }),
    time: () => onDialog({ name: 'time', row }),
    photo: choosePhoto,
    'leave-out': () => onDialog({ name: 'leave-out', row }),
    redo: () => onDialog({ name: 'redo', row }),
  }
  return {
    busy: all.some(({ busy }) => busy),
    refusal,
    run: (offer) => runs[offer](),
    photo,
    add: async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const saved = await added.submit(() => ({ bytes }))
      if (saved !== undefined) await photo(saved.hash, true)
    },
  }
}
