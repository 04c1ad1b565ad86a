import { useState } from 'react'
import type { PersonRow } from '../../../shared/contract/management'
import { fullName } from '../../../shared/domain/person'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { newRequestId, send, useQuery } from '../../stores/requests'
import { EmptyState } from '../../ui/empty-state'
import { PlusIcon, SearchIcon, TeamIcon } from '../../ui/icons'
import { Page, Stack } from '../../ui/layout'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { LeaveDialog } from './leave-dialog'
import { ListHead } from './list-head'
import { matches } from './matches'
import type { PersonAct } from './people-table'
import { PeopleTable } from './people-table'
import { AddPersonDialog, ChangePersonDialog } from './person-dialog'
import { personTexts } from './person-form'
import { SkillsDialog } from './skills-dialog'
import { ResetPasswordDialog } from './reset-password-dialog'

type Asking =
  | { readonly what: 'add' }
  | { readonly what: 'change' | 'skills' | 'reset' | 'leave'; readonly person: PersonRow }

/** Who works here, with which role and areas; who has left; passwords and the hand-on of work. */
export function PeoplePage() {
  const { t } = useWords()
  const me = useApp(({ status }) => status?.session?.personId) ?? ''
  const people = useQuery('person:list', {}, ['persons', 'credentials', 'tickets', 'events'])
  const [text, setText] = useState('')
  const [isActive, setActive] = useState(true)
  const [asking, setAsking] = useState<Asking>()
  const all = people.value ?? []
  const half = all.filter(({ active }) => active === isActive)
  const shown = half.filter((person) => matches(text, personTexts(person, t)))
  const count = (active: boolean) => all.filter((person) => person.active === active).length

  const bringBack = async (person: PersonRow) => {
    const reply = await send('person:deactivate', { requestId: newRequestId(), id: person.id, active: true })
    if (!reply.ok) return toast({ text: refusalSentence(reply.code), tone: 'red' })
    const name = fullName(person)
    toast({
      text: t(person.hasLogin ? 'management.people.back' : 'management.people.backNoLogin', { name }),
      tone: 'green',
    })
    if (!person.hasLogin) setAsking({ what: 'reset', person })
  }
  const act = (person: PersonRow, what: PersonAct) => {
    if (what === 'back') void bringBack(person)
    else setAsking({ what, person })
  }
  const add = () => setAsking({ what: 'add' })
  const finish = (said: string) => {
    setAsking(undefined)
    toast({ text: said, tone: 'green' })
  }

  return (
    <>
      <ListHead
        title={t('management.people.title')}
        placeholder={t('management.people.findPlaceholder')}
        text={text}
        onText={setText}
        active={isActive}
        onActive={setActive}
        halves={{
          active: `${t('management.people.active')} ${count(true)}`,
          retired: `${t('management.people.left')} ${count(false)}`,
        }}
        add={t('management.people.add')}
        onAdd={add}
      />
      <Page>
        <QueryView query={people}>
          {() => (
            <Stack grow>
              {shown.length > 0 && <PeopleTable rows={shown} me={me} onAct={act} />}
              {shown.length === 0 && <NoPeople isFound={text.trim() !== ''} onClear={() => setText('')} />}
              {isActive && half.length === 1 && shown.length === 1 && (
                <EmptyState
                  icon={TeamIcon}
                  text={t('management.people.onlyYou')}
                  detail={t('management.people.onlyYouDetail')}
                  action={{ label: t('management.people.add'), icon: PlusIcon, onPress: add }}
                />
              )}
            </Stack>
          )}
        </QueryView>
      </Page>
      <PeopleDialog asking={asking} people={all} onClose={() => setAsking(undefined)} onFinish={finish} />
    </>
  )
}

function NoPeople({ isFound, onClear }: { isFound: boolean; onClear: () => void }) {
  const { t } = useWords()
  if (isFound) {
    const action = { label: t('management.clearFind'), onPress: onClear }
    return <EmptyState icon={SearchIcon} text={t('management.noMatch')} action={action} />
  }
  return (
    <EmptyState
      icon={TeamIcon}
      text={t('management.people.noneLeft')}
      detail={t('management.people.noneLeftDetail')}
    />
  )
}

type DialogProps = {
  readonly asking: Asking | undefined
  readonly people: readonly PersonRow[]
  readonly onClose: () => void
  readonly onFinish: (said: string) => void
}

function PeopleDialog({ asking, people, onClose, onFinish }: DialogProps) {
  const { t } = useWords()
  if (asking === undefined) return null
  if (asking.what === 'add') {
    return (
      <AddPersonDialog
        onClose={onClose}
        onDone={(name) => onFinish(t('management.people.added', { name }))}
      />
    )
  }
  const { what, person } = asking
  const name = fullName(person)
  switch (what) {
    case 'change':
      return (
        <ChangePersonDialog
          person={person}
          onClose={onClose}
          onDone={(changed) => onFinish(t('management.people.changed', { name: changed }))}
        />
      )
    case 'skills':
      return <SkillsDialog person={person} onClose={onClose} />
    case 'reset':
      return (
        <ResetPasswordDialog
          person={person}
          onClose={onClose}
          onDone={() => onFinish(t('management.people.resetDone', { name }))}
        />
      )
    default:
      return (
        <LeaveDialog
          person={person}
          people={people}
          onClose={onClose}
          onDone={(count) => onFinish(t('management.people.gone', { name, count }))}
        />
      )
  }
}
