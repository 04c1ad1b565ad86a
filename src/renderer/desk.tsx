import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Session, Status } from '../shared/contract/entry'
import { useActivity } from './activity'
import { CommandPalette } from './command-palette'
import type { Dialogs } from './commands'
import { useCommands } from './commands'
import { KeyHelp } from './key-help'
import type { NavName } from './navigation'
import { isRail, navIcons, navNameOf, navOf } from './navigation'
import { MyAbsenceDialog } from './parts/absence/my-absence-dialog'
import { InboxBell } from './parts/inbox/inbox-bell'
import { QuestionDesk } from './parts/question/question-desk'
import { PageView, pageKey } from './page-view'
import { useScanner } from './parts/scanner-open'
import { PrivacyCover } from './privacy-cover'
import { ShellBanner } from './shell-banner'
import { ShellKeys } from './shell-keys'
import { useApp } from './stores/app-store'
import { usePrivacy } from './stores/privacy'
import { useQuery } from './stores/requests'
import { lock } from './stores/session'
import { ErrorBoundary } from './ui/error-boundary'
import { tintOf } from './ui/format'
import type { NavGroup } from './ui/frame'
import { Frame } from './ui/frame'
import { FrameFoot } from './ui/frame-foot'
import { PcIcon } from './ui/icons'
import { dismissToast, readToasts } from './ui/toast'
import { useWords } from './words'

type Props = { status: Status; session: Session }
type Shown = 'help' | 'palette' | undefined

/** What a signed-in person sees: the menu of the role, the page, and the keys that work everywhere. */
export function Desk({ status, session }: Props) {
  const { t } = useWords()
  const page = useApp((app) => app.page)
  const [shown, setShown] = useState<Shown>()
  const dialogs = useMemo<Dialogs>(
    () => ({
      showHelp: () => setShown('help'),
      showPalette: () => setShown('palette'),
    }),
    [],
  )
  const isCustomerView = usePrivacy((privacy) => privacy.isCustomerView)
  const close = useCallback(() => setShown(undefined), [])
  const commands = useCommands(session, dialogs)
  const groups = useMenu(session)
  useActivity()
  useScanner(close)
  useEffect(() => dismissToasts, [])
  return (
    <>
      <ShellKeys session={session} commands={commands} dialogs={dialogs} />
      <Frame
        firmName={status.firmName}
        navLabel={t('common.nav.label')}
        skipLabel={t('common.nav.skip')}
        groups={groups}
        rail={isRail(session.role, page)}
        bare={isCustomerView}
        banner={
          <>
            <QuestionDesk session={session} page={page} />
            <ShellBanner status={status} />
          </>
        }
        foot={<Foot status={status} session={session} />}
      >
        <ErrorBoundary
          key={pageKey(page)}
          title={t('common.error.title')}
          text={t('common.error.text')}
          retryLabel={t('common.error.retry')}
        >
          <PageView page={page} />
        </ErrorBoundary>
      </Frame>
      <KeyHelp open={shown === 'help'} onClose={close} />
      <CommandPalette open={shown === 'palette'} onClose={close} commands={commands} />
      <MyAbsenceDialog session={session} />
      <PrivacyCover />
    </>
  )
}

/** The next person at this desk reads nothing of the last one. */
function dismissToasts(): void {
  for (const { id } of readToasts()) dismissToast(id)
}

function Foot({ status, session }: Props) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const { pc } = status
  return (
    <FrameFoot
      sync={
        pc === null
          ? undefined
          : { icon: PcIcon, text: t('common.frame.pc', { letter: pc.letter }), detail: pc.name }
      }
      name={session.name.split(' ')[0] ?? session.name}
      role={t(`ticket.role.${session.role}`)}
      initials={session.initials}
      tint={tintOf(session.personId)}
      onPerson={() => open({ name: 'my-account' })}
      beside={<InboxBell />}
      lockLabel={t('common.frame.lock')}
      onLock={lock}
    />
  )
}

/** The main menu with what waits behind it. */
function useMenu(session: Session): NavGroup[] {
  const { t } = useWords()
  const page = useApp((app) => app.page)
  const open = useApp((app) => app.open)
  const counts = useCounts(session)
  const active = navNameOf(page, session.role)
  const all = navOf(session.role).flatMap(({ pages }) => pages)
  return navOf(session.role).map(({ key, pages }) => ({
    key,
    label: key === 'lead' ? t('common.nav.lead') : undefined,
    items: pages.map((name) => {
      const place = all.indexOf(name) + 1
      return {
        key: name,
        label: t(`common.nav.${name}`),
        icon: navIcons[name],
        count: counts[name],
        active: name === active,
        keys: place < 10 ? ['Ctrl', String(place)] : undefined,
        onSelect: () => open({ name }),
      }
    }),
  }))
}

const materialTopics = ['articles', 'stockBookings', 'purchaseNotes', 'tickets'] as const

function useCounts({ role }: Session): Partial<Record<NavName, number>> {
  const asked = role === 'back-office' ? undefined : {}
  const today = useQuery('today:read', asked, ['tickets', 'events', 'payments', 'followUps', 'items']).value
  const list = useQuery('question:list', {}, ['questions']).value
  const material = useQuery('material:list', role === 'front-desk' ? undefined : {}, materialTopics).value
  const answered = list?.byMe.filter(({ answer }) => answer !== undefined) ?? []
  return {
    ...(list === undefined ? {} : { questions: list.toMe.length + answered.length }),
    ...(material === undefined ? {} : { material: material.filter(({ now }) => now.isToOrder).length }),
    ...(today === undefined ? {} : { shelves: today.readyCount, 'follow-ups': today.followUpCount }),
  }
}
