import type { PersonRow } from '../../../shared/contract/management'
import { fullName, initials } from '../../../shared/domain/person'
import { InRow } from '../../parts/in-row'
import type { MenuAction } from '../../ui/action-menu'
import { ActionMenu } from '../../ui/action-menu'
import { Avatar } from '../../ui/avatar'
import { Chip, Tag } from '../../ui/chip'
import { tintOf } from '../../ui/format'
import { CapIcon, DoorIcon, EditIcon, KeyIcon, LockIcon, UndoIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import type { Column } from '../../ui/table-columns'
import { Table } from '../../ui/table'
import { Cut, Muted } from '../../ui/text'
import { useWords } from '../../words'
import { areasText } from './person-form'

export type PersonAct = 'change' | 'skills' | 'reset' | 'leave' | 'back'

type Props = {
  readonly rows: readonly PersonRow[]
  readonly me: string
  readonly onAct: (person: PersonRow, act: PersonAct) => void
}

export function PeopleTable({ rows, me, onAct }: Props) {
  const { t } = useWords()
  const columns: Column<PersonRow>[] = [
    {
      key: 'name',
      head: t('management.people.name'),
      strong: true,
      cell: (person) => (
        <Inline gap="s">
          <Avatar initials={initials(person)} tint={tintOf(person.id)} size="s" away={!person.active} />
          <Cut>{fullName(person)}</Cut>
          {person.id === me && <Chip tone="accent">{t('management.people.you')}</Chip>}
          {person.importId !== undefined && <Chip>{t('management.people.imported')}</Chip>}
        </Inline>
      ),
      sortBy: fullName,
    },
    {
      key: 'role',
      head: t('management.people.role'),
      width: 130,
      cell: ({ role }) => t(`ticket.role.${role}`),
      sortBy: ({ role }) => t(`ticket.role.${role}`),
    },
    {
      key: 'areas',
      head: t('management.people.areas'),
      cell: ({ areas }) =>
        areas.length === 0 ? (
          <Muted>{t('management.people.noAreas')}</Muted>
        ) : (
          <Cut>{areasText(areas, t)}</Cut>
        ),
    },
    {
      key: 'login',
      head: t('management.people.login'),
      width: 160,
      cell: ({ hasLogin }) =>
        hasLogin ? (
          <Tag icon={KeyIcon}>{t('management.people.hasLogin')}</Tag>
        ) : (
          <Tag icon={LockIcon}>{t('management.people.noLogin')}</Tag>
        ),
      sortBy: ({ hasLogin }) => Number(hasLogin),
    },
    {
      key: 'tickets',
      head: t('management.people.tickets'),
      width: 150,
      align: 'end',
      cell: ({ openTickets }) => (openTickets === 0 ? <Muted>0</Muted> : openTickets),
      sortBy: ({ openTickets }) => openTickets,
    },
    {
      key: 'menu',
      head: '',
      width: 48,
      align: 'end',
      cell: (person) => <PersonMenu {...{ person, me, onAct }} />,
    },
  ]
  return (
    <Table
      label={t('management.people.title')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={(person) => onAct(person, 'change')}
      sort={{ key: 'name', descending: false }}
    />
  )
}

function PersonMenu({ person, me, onAct }: Omit<Props, 'rows'> & { readonly person: PersonRow }) {
  const { t } = useWords()
  const isMe = person.id === me
  const act = (key: PersonAct) => () => onAct(person, key)
  const items: MenuAction[] = [
    { key: 'change', label: t('management.change'), icon: EditIcon, onSelect: act('change') },
    ...(person.active
      ? [{ key: 'skills', label: t('capacity.skill.menu'), icon: CapIcon, onSelect: act('skills') }]
      : []),
    ...(isMe
      ? []
      : [
          {
            key: 'reset',
            label: t('management.people.resetPassword'),
            icon: KeyIcon,
            onSelect: act('reset'),
          },
        ]),
    ...(person.active && !isMe
      ? [{ key: 'leave', label: t('management.people.leave'), icon: DoorIcon, onSelect: act('leave') }]
      : []),
    ...(person.active
      ? []
      : [{ key: 'back', label: t('management.bringBack'), icon: UndoIcon, onSelect: act('back') }]),
  ]
  return (
    <InRow>
      <ActionMenu label={t('management.actions', { name: fullName(person) })} items={items} />
    </InRow>
  )
}
