import { useEffect, useRef, useState } from 'react'
import type { AnswerCard } from '../../../shared/contract/desk-answers'
import { isSettled } from '../../../shared/domain/possession'
import type { Task } from '../../../shared/domain/task'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { BoxOutIcon, EuroIcon, InfoIcon, WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { useEnterMovesOn } from '../../ui/use-enter-moves-on'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import { PickUpCollector } from './pick-up-collector'
import { PickUpConfirm } from './pick-up-confirm'
import { PickUpDone } from './pick-up-done'
import { PickUpItems } from './pick-up-items'
import { PickUpNothing } from './pick-up-nothing'
import css from './pick-up-panel.module.css'
import { PickUpPayment } from './pick-up-payment'
import type { CounterIdentity, PickUpChoice } from './pick-up-plan'
import { firstChoice, identitiesFor, planPickUp, takeable, whoOf } from './pick-up-plan'
import type { Place } from './pick-up-place'
import { focusChoice, focusPlace, placeOfRefusal } from './pick-up-place'
import { usePickUpSubmit } from './pick-up-submit'
import { footWords, pickUpRefusal, placeWords, primaryVerb } from './pick-up-words'

type Props = { card: AnswerCard; tasks: readonly Task[] }

/** The hand-over beside the answer card: what leaves, with whom, paid how, and the one button. */
export function PickUpPanel({ card, tasks }: Props) {
  const { t } = useWords()
  const submit = usePickUpSubmit(card)
  const [choice, setChoice] = useState(firstChoice)
  if (!tasks.includes('pickup.hand-over')) {
    return (
      <Card label={t('pickUp.handOverLabel')} pad>
        <Note icon={InfoIcon}>{t('pickUp.forbidden')}</Note>
      </Card>
    )
  }
  if (submit.made !== undefined) {
    const again = () => {
      setChoice(firstChoice)
      submit.reopen()
    }
    return (
      <PickUpDone
        card={card}
        made={submit.made}
        recorded={submit.recorded}
        openCents={submit.openCents}
        tasks={tasks}
        onTakenBack={again}
        onMore={again}
      />
    )
  }
  return <OpenPanel card={card} tasks={tasks} submit={submit} choice={choice} setChoice={setChoice} />
}

type OpenProps = Props & {
  submit: ReturnType<typeof usePickUpSubmit>
  choice: PickUpChoice
  setChoice: (next: (before: PickUpChoice) => PickUpChoice) => void
}

function OpenPanel({ card, tasks, submit, choice, setChoice }: OpenProps) {
  const words = useWords()
  const { t } = words
  const root = useRef<HTMLDivElement>(null)
  const enter = useEnterMovesOn()
  const [isTried, setTried] = useState(false)
  const mayRelease = tasks.includes('pickup.unpaid-release')
  const { openCents, refusal } = submit
  const plan = planPickUp(card, choice, { openCents, tasks })
  const can = takeable(card)
  const owes = openCents > 0 && !plan.givesBack

  const change = (patch: Partial<PickUpChoice>) => {
    submit.clear()
    setChoice((before) => ({ ...before, ...patch }))
  }
  const error = (place: Place) => {
    if (refusal !== undefined)
      return placeOfRefusal(refusal) === place ? pickUpRefusal(refusal, words) : undefined
    return isTried && plan.problem === place
      ? placeWords(place, choice, { openCents, owedCents: plan.owedCents }, words)
      : undefined
  }
  const press = async () => {
    if (submit.busy || (can.length === 0 && !owes)) return
    setTried(plan.problem !== undefined)
    if (plan.problem !== undefined) {
      focusPlace(root.current, plan.problem)
      return
    }
    const outcome = await submit.run(plan, choice)
    if (outcome === 'paid') setChoice((before) => ({ ...before, amountCents: undefined, reference: '' }))
  }
  const identities = identitiesFor(tasks)
  useHandOverKeys(root, { choice, change, identities }, () => void press())
  useFocusOnRefusal(root, refusal === undefined ? undefined : placeOfRefusal(refusal))

  const part = { card, choice, change, error }
  const who = whoOf(card, choice)
  const foot = error('foot')
  const hasInterruption = submit.recorded.length > 0 && refusal !== undefined
  const primary = (
    <>
      <Button
        variant="main"
        size="l"
        wide
        icon={plan.payOnly ? EuroIcon : BoxOutIcon}
        keys={['Ctrl', 'Enter']}
        busy={submit.busy}
        onPress={() => void press()}
      >
        {primaryVerb(plan, words)}
      </Button>
      {can.length > 0 && (
        <p className={css.note}>{footWords(plan, { stays: staysOpen(card, plan.draft.items) }, words)}</p>
      )}
    </>
  )
  return (
    <div className={css.panel} ref={root}>
      <Card label={t('pickUp.handOverLabel')} fill foot={can.length > 0 || owes ? primary : undefined}>
        <div className={css.parts} onKeyDown={enter} role="presentation">
          {can.length === 0 ? (
            <PickUpNothing card={card} tasks={tasks} problem={error('items')} />
          ) : (
            <PickUpItems {...part} />
          )}
          {can.length > 0 && <PickUpCollector {...part} tasks={tasks} />}
          {(can.length > 0 || owes || submit.recorded.length > 0) && (
            <PickUpPayment
              {...part}
              openCents={openCents}
              owedCents={plan.owedCents}
              recorded={submit.recorded}
              interrupted={hasInterruption}
              mayRelease={mayRelease && can.length > 0}
            />
          )}
          {can.length > 0 && who.collector !== 'carrier' && (
            <PickUpConfirm {...part} name={plan.draft.collectorName} step={4} />
          )}
          {foot !== undefined && (
            <div className={css.refusal}>
              <Note tone="red" icon={WarningIcon}>
                {foot}
              </Note>
            </div>
          )}
        </div>
      </Card>
    </div>
  )
}

/** What of the ticket has not left yet and does not leave now. */
function staysOpen({ items }: AnswerCard, leaving: readonly string[]): string[] {
  return items
    .filter(({ item, possession }) => !isSettled(possession) && !leaving.includes(item.id))
    .map(({ item }) => item.title)
}

type Root = { readonly current: HTMLDivElement | null }

type Choosing = {
  choice: PickUpChoice
  change: (patch: Partial<PickUpChoice>) => void
  identities: readonly CounterIdentity[]
}

function useHandOverKeys(root: Root, { choice, change, identities }: Choosing, press: () => void): void {
  const open = useApp((app) => app.open)
  const choose = (at: number) => () => {
    const identity = identities[at]
    const isFixed = choice.who === 'other' || choice.who === 'carrier'
    if (identity === undefined || isFixed) return
    change({ identity })
    focusChoice(root.current, 'identity', identity)
  }
  useKeys({ '1': choose(0), '2': choose(1), '3': choose(2), '4': choose(3) })
  useKeys({ 'ctrl+Enter': press, F7: () => open({ name: 'shelves' }) })
  useEffect(() => focusPlace(root.current, 'identity'), [root])
}

function useFocusOnRefusal(root: Root, place: Place | undefined): void {
  useEffect(() => {
    if (place !== undefined) focusPlace(root.current, place)
  }, [root, place])
}
