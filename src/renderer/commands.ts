import { useMemo } from 'react'
import type { Session } from '../shared/contract/entry'
import { fold } from '../shared/domain/spelling'
import type { Task } from '../shared/domain/task'
import { callNextVisit } from './desks/front-desk/visit-next'
import { homeOf, navIcons, navOf } from './navigation'
import type { Words } from './parts/speech'
import type { Page } from './stores/app-store'
import { useApp } from './stores/app-store'
import { useAsking } from './stores/asking'
import { useLeaving } from './stores/leaving'
import { useInbox } from './stores/inbox'
import { usePrivacy } from './stores/privacy'
import { send } from './stores/requests'
import { lock } from './stores/session'
import type { Glyph } from './ui/icons'
import {
  CallIcon,
  CustomerAddIcon,
  DoorIcon,
  HideIcon,
  KeyboardIcon,
  LockIcon,
  NoticeIcon,
  PcIcon,
  PersonIcon,
  PickupIcon,
  PlusIcon,
  QuestionIcon,
  SearchIcon,
  StampIcon,
} from './ui/icons'
import { useWords } from './words'

export type Command = {
  readonly key: string
  readonly label: string
  readonly icon: Glyph
  readonly keys?: readonly string[]
  readonly run: () => void
}

export type Dialogs = {
  readonly showHelp: () => void
  readonly showPalette: () => void
}

/** Everything the shell can do for this person: the menu's pages and the acts behind the function keys. */
export function useCommands(session: Session, dialogs: Dialogs): Command[] {
  const { t, language } = useWords()
  const open = useApp((app) => app.open)
  return useMemo(
    () => [
      ...counterCommands(session, open, { t, language }),
      ...viewCommands(session, open, t),
      ...deskCommands(dialogs, open, t),
    ],
    [session, dialogs, open, t, language],
  )
}

type Open = (page: Page) => void
type Translate = Words['t']

function counterCommands({ tasks }: Session, open: Open, words: Words): Command[] {
  const { t } = words
  const all: (Command & { readonly task: Task })[] = [
    {
      key: 'new-customer',
      task: 'customer.edit',
      label: t('common.keys.newCustomer'),
      icon: CustomerAddIcon,
      keys: ['F2'],
      run: () => open({ name: 'new-customer' }),
    },
    {
      key: 'new-ticket',
      task: 'intake.order',
      label: t('common.keys.newTicket'),
      icon: PlusIcon,
      keys: ['F4'],
      run: () => open({ name: 'intake' }),
    },
    {
      key: 'next-visit',
      task: 'visit.receive',
      label: t('lobby.nextVisit'),
      icon: CallIcon,
      keys: ['F6'],
      run: () => void callNextVisit(words),
    },
    {
      key: 'formality',
      task: 'formality.payment',
      label: t('formalities.title'),
      icon: StampIcon,
      run: () => open({ name: 'formality' }),
    },
    {
      key: 'pick-up',
      task: 'pickup.hand-over',
      label: t('common.keys.pickUp'),
      icon: PickupIcon,
      keys: ['F7'],
      run: () => open({ name: 'shelves' }),
    },
  ]
  return all.filter(({ task }) => tasks.includes(task))
}

function viewCommands({ role }: Session, open: Open, t: Translate): Command[] {
  return navOf(role)
    .flatMap(({ pages }) => pages)
    .map((name, index) => ({
      key: name,
      label: t(`common.nav.${name}`),
      icon: navIcons[name],
      ...(index < 9 ? { keys: ['Ctrl', String(index + 1)] } : {}),
      run: () => open({ name }),
    }))
}

/** The keys of these commands are also the names that the native menu sends. */
function deskCommands(dialogs: Dialogs, open: Open, t: Translate): Command[] {
  return [
    { key: 'find', label: t('common.keys.find'), icon: SearchIcon, keys: ['F3'], run: dialogs.showPalette },
    {
      key: 'ask',
      label: t('questions.ask'),
      icon: QuestionIcon,
      keys: ['Ctrl', 'R'],
      run: () => useAsking.getState().ask({}),
    },
    {
      key: 'inbox',
      label: t('inbox.title'),
      icon: NoticeIcon,
      keys: ['Ctrl', 'I'],
      run: () => useInbox.getState().open(),
    },
    {
      key: 'leaving',
      label: t('capacity.absence.ownAdd'),
      icon: DoorIcon,
      run: () => useLeaving.getState().begin(),
    },
    {
      key: 'my-account',
      label: t('common.nav.my-account'),
      icon: PersonIcon,
      run: () => open({ name: 'my-account' }),
    },
    {
      key: 'new-window',
      label: t('common.palette.newWindow'),
      icon: PcIcon,
      run: () => void send('app:new-window', {}),
    },
    { key: 'keys', label: t('common.keys.title'), icon: KeyboardIcon, keys: ['F1'], run: dialogs.showHelp },
    {
      key: 'cover',
      label: t('customers.privacy.hide'),
      icon: HideIcon,
      keys: ['Ctrl', 'Shift', 'H'],
      run: usePrivacy.getState().cover,
    },
    { key: 'lock', label: t('common.frame.lock'), icon: LockIcon, keys: ['F9'], run: lock },
  ]
}

/** Back to where one came from; at the beginning of the day's trail nothing happens. */
export function goBack(session: Session): void {
  const { trail, page, back } = useApp.getState()
  const home = homeOf(session.role)
  if (trail.length > 0 || page.name !== home.name) back(home)
}

/** The commands whose label holds every word of the text, spelling tolerant. */
export function matching(commands: readonly Command[], text: string): Command[] {
  const wanted = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return commands.filter(({ label }) => {
    const folded = fold(label)
    return wanted.every((word) => folded.includes(word))
  })
}
