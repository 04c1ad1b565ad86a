import { useState } from 'react'
import type { AnswerCard } from '../../../shared/contract/desk-answers'
import { customerName } from '../../../shared/domain/customer'
import type { IdentityMethod } from '../../../shared/domain/hand-over'
import type { Task } from '../../../shared/domain/task'
import type { Words } from '../../parts/speech'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { ChoiceCards } from '../../ui/choice-cards'
import { FieldRow } from '../../ui/form'
import { initialsOf, tintOf } from '../../ui/format'
import type { Glyph } from '../../ui/icons'
import { CustomerKnownIcon, IdIcon, OrderIcon, ShieldIcon, WarningIcon } from '../../ui/icons'
import { Inline, Spring, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { TextField } from '../../ui/text-field'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import type { PickUpPart } from './pick-up-part'
import type { CounterIdentity, WhoOption } from './pick-up-plan'
import { counterIdentities, identitiesFor, identityOf, whoMayCollect, whoOf } from './pick-up-plan'

type Props = PickUpPart & { tasks: readonly Task[] }

/** "Wer holt ab": the customer unless somebody else is chosen, and how the person was identified. */
export function PickUpCollector({ card, choice, change, error, tasks }: Props) {
  const words = useWords()
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  const who = whoOf(card, choice)
  const named = who.name === '' ? choice.typedName.trim() !== '' : true
  const done = named && identityOf(who.collector, choice) !== null
  return (
    <CardSection title={t('pickUp.who.title')} step={2} state={done ? 'ok' : 'todo'}>
      <Stack gap="s">
        {isOpen ? (
          <ChoiceCards
            label={t('pickUp.who.choose')}
            hideLabel
            look="radio"
            value={choice.who}
            onChange={(key) => change({ who: key, typedName: '', confirmedBy: null, signature: null })}
            options={whoMayCollect(card)
              .filter(({ collector }) => collector !== 'other' || tasks.includes('pickup.exception'))
              .map((option) => ({ value: option.key, ...optionWords(option, card, words) }))}
          />
        ) : (
          <Person card={card} who={who} onOther={() => setOpen(true)} />
        )}
        {who.collector === 'other' && <OtherFields choice={choice} change={change} error={error} />}
        {who.collector === 'carrier' && <CarrierFields choice={choice} change={change} error={error} />}
        {who.collector !== 'other' && who.collector !== 'carrier' && (
          <Identity choice={choice} change={change} error={error} tasks={tasks} />
        )}
      </Stack>
    </CardSection>
  )
}

function Person({ card, who, onOther }: { card: AnswerCard; who: WhoOption; onOther: () => void }) {
  const words = useWords()
  const { title, detail } = optionWords(who, card, words)
  return (
    <Inline gap="m">
      <Avatar initials={initialsOf(title)} tint={tintOf(title)} />
      <TwoLines title={title} detail={detail} />
      <Spring />
      <Button variant="quiet" size="s" onPress={onOther}>
        {words.t('pickUp.who.change')}
      </Button>
    </Inline>
  )
}

function optionWords(
  who: WhoOption,
  { customer }: AnswerCard,
  { t }: Words,
): { title: string; detail: string } {
  switch (who.collector) {
    case 'customer': {
      const isContact = customer.company !== '' && who.name !== customer.company
      const detail = isContact
        ? t('pickUp.who.contact', { company: customerName(customer) })
        : t('pickUp.who.customer')
      return { title: who.name, detail }
    }
    case 'authorised':
      return { title: who.name, detail: t('pickUp.who.named') }
    case 'other':
      return { title: t('pickUp.who.other'), detail: t('pickUp.who.otherDetail') }
    case 'carrier':
      return { title: t('pickUp.who.carrier'), detail: t('pickUp.who.carrierDetail') }
  }
}

type Part = Omit<PickUpPart, 'card'>

const identityIcons: Record<CounterIdentity, Glyph> = {
  'id-document': IdIcon,
  slip: OrderIcon,
  known: CustomerKnownIcon,
  exception: ShieldIcon,
}

function Identity({ choice, change, error, tasks }: Part & { tasks: readonly Task[] }) {
  const { t } = useWords()
  const identities = identitiesFor(tasks)
  const problem = error('identity') ?? error('name')
  return (
    <>
      <div data-place="identity">
        <ChoiceCards
          label={t('pickUp.who.identity')}
          hideLabel
          look="pill"
          columns={identities.length}
          value={choice.identity}
          onChange={(value) => change({ identity: identityNamed(value) })}
          options={identities.map((value) => ({
            value,
            title: t(`ticket.identity.${value}`),
            icon: identityIcons[value],
          }))}
        />
      </div>
      {choice.identity === 'exception' && <Reason choice={choice} change={change} error={error} isFirst />}
      {problem !== undefined && (
        <Note tone="red" icon={WarningIcon}>
          {problem}
        </Note>
      )}
    </>
  )
}

function identityNamed(value: string): IdentityMethod | null {
  return counterIdentities.find((method) => method === value) ?? null
}

function Reason({ choice, change, error, isFirst = false }: Part & { isFirst?: boolean }) {
  const { t } = useWords()
  return (
    <div data-place="reason">
      <TextField
        label={t('pickUp.who.reason')}
        required
        autoFocus={isFirst}
        maxLength={200}
        value={choice.exceptionReason}
        onChange={(exceptionReason) => change({ exceptionReason })}
        error={error('reason')}
      />
    </div>
  )
}

function OtherFields(part: Part) {
  const { t } = useWords()
  return (
    <>
      <div data-place="name">
        <TextField
          label={t('pickUp.who.name')}
          required
          autoFocus
          maxLength={200}
          value={part.choice.typedName}
          onChange={(typedName) => part.change({ typedName })}
          error={part.error('name')}
        />
      </div>
      <Reason {...part} />
    </>
  )
}

function CarrierFields({ choice, change, error }: Part) {
  const { t } = useWords()
  return (
    <FieldRow template="1fr 1fr">
      <div data-place="name">
        <TextField
          label={t('pickUp.who.carrierName')}
          required
          autoFocus
          maxLength={200}
          value={choice.typedName}
          onChange={(typedName) => change({ typedName })}
          error={error('name')}
        />
      </div>
      <TextField
        label={t('pickUp.who.tracking')}
        maxLength={200}
        value={choice.tracking}
        onChange={(tracking) => change({ tracking })}
      />
    </FieldRow>
  )
}
