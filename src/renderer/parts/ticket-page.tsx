import { useState } from 'react'
import type { AnswerCard } from '../../shared/contract/desk-answers'
import type { Session } from '../../shared/contract/entry'
import type { Collection } from '../../shared/domain/office'
import { workTaskIn } from '../../shared/domain/rights'
import { useApp } from '../stores/app-store'
import { useAsking } from '../stores/asking'
import { usePrivacy } from '../stores/privacy'
import { useQuery } from '../stores/requests'
import { ActionMenu } from '../ui/action-menu'
import type { MenuAction } from '../ui/action-menu'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { ShelfIcon } from '../ui/drawn-icons'
import {
  BanIcon,
  CalendarIcon,
  CustomerIcon,
  EditIcon,
  HistoryIcon,
  NoteIcon,
  PhoneIcon,
  PickupIcon,
  PlusIcon,
  QuestionIcon,
  SortUpIcon,
  StepsIcon,
  UndoIcon,
} from '../ui/icons'
import { Columns, Page } from '../ui/layout'
import { PageHead } from '../ui/page-head'
import { useKeys } from '../ui/use-keys'
import { useWords } from '../words'
import { AnswerCardView } from './answer-card'
import { CustomerViewBar, CustomerViewButton, TicketForCustomer } from './customer-view'
import { LivesStrip } from './lives-strip'
import { MaterialSection } from './material/material-section'
import { PapersSection } from './papers/papers-section'
import { QueryView } from './query-view'
import type { Words } from './speech'
import { StepSection } from './step/step-section'
import { pageOfTicket } from './ticket-way'
import { finishable } from './ticket/finish-dialog'
import { ItemsSection } from './ticket/items-section'
import { MoneySection } from './ticket/money-section'
import { QuoteSection } from './ticket/quote-section'
import { OwnerSection } from './ticket/owner-section'
import { finishedEarly } from './ticket/reopen-items-dialog'
import { returnable } from './ticket/return-dialog'
import { useShelveByScan } from './ticket/shelve-by-scan'
import type { TicketDialog } from './ticket/ticket-dialog'
import { TicketDialogs } from './ticket/ticket-dialogs'
import { workChoices } from './ticket/work-choices'
import { WorkSection } from './ticket/work-section'

const watched: readonly Collection[] = [
  'tickets',
  'items',
  'events',
  'payments',
  'handOvers',
  'followUps',
  'customers',
  'shelves',
]

/** One ticket as a whole: the answer card beside everything this person may do with it. */
export function TicketPage({ id }: { id: string }) {
  const query = useQuery('ticket:read', { id }, watched)
  const session = useApp((app) => app.status?.session)
  const isCustomerView = usePrivacy((privacy) => privacy.isCustomerView)
  if (session === undefined || session === null) return null
  return (
    <QueryView query={query}>
      {(card) => (isCustomerView ? <TicketTurned card={card} /> : <Ticket card={card} session={session} />)}
    </QueryView>
  )
}

/** The same ticket while the screen is turned to the customer. */
function TicketTurned({ card }: { card: AnswerCard }) {
  return (
    <>
      <CustomerViewBar name={card.row.customerName} />
      <PageHead title={card.row.customerName} number={card.row.number} />
      <Page>
        <TicketForCustomer card={card} />
      </Page>
    </>
  )
}

function Ticket({ card, session }: { card: AnswerCard; session: Session }) {
  const words = useWords()
  const { t } = words
  const [dialog, setDialog] = useState<TicketDialog>()
  const back = useApp((app) => app.back)
  const open = useApp((app) => app.open)
  const { row } = card
  const mayHandOver = pageOfTicket(row, session.tasks).name === 'pick-up'
  const pickUp = () => open({ name: 'pick-up', id: row.id })
  useKeys(mayHandOver ? { F7: pickUp } : {})
  useShelveByScan(card, session)
  const props = { card, session, onDialog: setDialog }
  // Whose it is and what it takes stands with the step that is open.
  const hasOpenSteps = row.missing.includes('steps')
  return (
    <>
      <PageHead
        title={row.customerName}
        number={row.number}
        subtitle={`${t(`ticket.kind.${row.kind}`)}: ${row.title}`}
        back={() => back({ name: session.role === 'back-office' ? 'bench' : 'tickets' })}
        lives={<LivesStrip row={row} />}
      >
        {mayHandOver && (
          <Button variant="main" icon={PickupIcon} keys={['F7']} onPress={pickUp}>
            {t('common.keys.pickUp')}
          </Button>
        )}
        {session.tasks.includes('ticket.edit') && (
          <Button icon={EditIcon} onPress={() => setDialog({ name: 'details' })}>
            {t('common.edit')}
          </Button>
        )}
        <CustomerViewButton isSmall />
        <ActionMenu
          label={t('answer.do.more')}
          items={menuItems(props, words, () => open({ name: 'customer', id: card.customer.id }))}
        />
      </PageHead>
      <Page>
        <Columns template="minmax(0, 1fr) 400px" fixed>
          <AnswerCardView card={card} />
          <Card label={t('answer.do.title')} fill>
            <QuoteSection {...props} />
            <StepSection card={card} session={session} onCall={() => setDialog({ name: 'call-first' })} />
            <WorkSection {...props} />
            {!hasOpenSteps && <OwnerSection {...props} />}
            <ItemsSection {...props} />
            {!hasOpenSteps && <MaterialSection card={card} session={session} />}
            <MoneySection {...props} />
            <PapersSection card={card} session={session} />
          </Card>
        </Columns>
      </Page>
      <TicketDialogs dialog={dialog} card={card} onClose={() => setDialog(undefined)} />
    </>
  )
}

type MenuProps = { card: AnswerCard; session: Session; onDialog: (dialog: TicketDialog) => void }

function menuItems(
  { card, session, onDialog }: MenuProps,
  { t }: Words,
  openCustomer: () => void,
): MenuAction[] {
  const { row } = card
  const may = (task: Session['tasks'][number]) => session.tasks.includes(task)
  const isOpen = row.work !== 'cancelled' && !row.closed
  const offers: (MenuAction & { when: boolean })[] = [
    {
      key: 'note',
      when: true,
      label: t('answer.do.note'),
      icon: NoteIcon,
      onSelect: () => onDialog({ name: 'note' }),
    },
    {
      key: 'ask',
      when: true,
      label: t('questions.ask'),
      icon: QuestionIcon,
      onSelect: () =>
        useAsking.getState().ask({
          to:
            row.owner === null || row.owner.id === session.personId
              ? `area:${row.area}`
              : `person:${row.owner.id}`,
          ticketId: row.id,
          about: `${row.customerName}, ${row.number}`,
        }),
    },
    {
      key: 'follow-up',
      when: may('phone.note'),
      label: t('answer.do.followUp'),
      icon: HistoryIcon,
      onSelect: () => onDialog({ name: 'follow-up' }),
    },
    {
      key: 'tell',
      when: may('phone.note'),
      label: t('answer.do.tell'),
      icon: PhoneIcon,
      onSelect: () => onDialog({ name: 'tell' }),
    },
    {
      key: 'finish',
      when: may('step.shelve') && row.items.all > 1 && finishable(card, session.tasks).length > 0,
      label: t('answer.do.finish'),
      icon: ShelfIcon,
      onSelect: () => onDialog({ name: 'finish' }),
    },
    {
      key: 'reopen-items',
      when: may('step.shelve') && finishedEarly(card).length > 0,
      label: t('answer.do.reopenItems'),
      icon: UndoIcon,
      onSelect: () => onDialog({ name: 'reopen-items' }),
    },
    {
      key: 'promise',
      when: may('ticket.edit') && isOpen && row.work !== 'ready',
      label: row.promisedAt === null ? t('answer.do.promise') : t('answer.do.movePromise'),
      icon: CalendarIcon,
      onSelect: () => onDialog({ name: 'promise' }),
    },
    {
      key: 'first',
      when: may(workTaskIn(card.ticket.area)) && isOpen && row.work !== 'ready',
      label: t('capacity.whatIf.first'),
      icon: SortUpIcon,
      onSelect: () => onDialog({ name: 'first' }),
    },
    {
      key: 'step-plan',
      when: may('step.plan') && isOpen && row.work !== 'ready',
      label: t('workflows.plan.save'),
      icon: StepsIcon,
      onSelect: () => onDialog({ name: 'step-plan' }),
    },
    {
      key: 'shelf',
      when: may('step.shelve') && isOpen,
      label: t('answer.do.shelve'),
      icon: ShelfIcon,
      onSelect: () => onDialog({ name: 'shelf', ready: false }),
    },
    {
      key: 'item',
      when: may('ticket.edit') && isOpen && row.work !== 'ready',
      label: t('answer.do.item'),
      icon: PlusIcon,
      onSelect: () => onDialog({ name: 'item' }),
    },
    {
      key: 'customer',
      when: true,
      label: t('answer.do.customer'),
      icon: CustomerIcon,
      onSelect: openCustomer,
    },
    {
      key: 'return',
      when: may('pickup.return') && returnable(card.items).length > 0,
      label: t('answer.do.return'),
      icon: UndoIcon,
      onSelect: () => onDialog({ name: 'return' }),
    },
    {
      key: 'cancel',
      when: workChoices(row, session.tasks).mayCancel && row.items.gone === 0,
      label: t('ticket.action.cancel'),
      icon: BanIcon,
      tone: 'red',
      onSelect: () => onDialog({ name: 'work', action: 'cancel' }),
    },
  ]
  return offers.filter(({ when }) => when).map(({ when: _when, ...item }) => item)
}
