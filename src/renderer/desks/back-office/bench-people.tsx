import { useRef } from 'react'
import type { Somebody } from '../../../shared/contract/desk-answers'
import { ActionMenu } from '../../ui/action-menu'
import { Avatar } from '../../ui/avatar'
import { useDropPlace } from '../../ui/dragging'
import { tintOf } from '../../ui/format'
import { Hidden } from '../../ui/text'
import { useWords } from '../../words'
import css from './bench-people.module.css'

type Props = {
  readonly people: readonly Somebody[]
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
  /** Whether a job may be dropped on a face, and what then happens. */
  readonly mayDrop: (jobId: string, person: Somebody) => boolean
  readonly onDrop: (jobId: string, person: Somebody) => void
}

const mostFaces = 6

/** Whose work is shown: a face each, the rest behind a menu. A job dropped on a face goes to that person. */
export function BenchPeople(props: Props) {
  const { people, chosen, onToggle } = props
  const { t } = useWords()
  const faces = people.slice(0, mostFaces)
  const rest = people.slice(mostFaces)
  return (
    <span className={css.faces} role="group" aria-label={t('bench.who')}>
      {faces.map((person) => (
        <Face key={person.id} {...props} person={person} />
      ))}
      {rest.length > 0 && (
        <ActionMenu
          label={t('bench.morePeople')}
          trigger={{ text: t('bench.morePeople'), on: rest.some(({ id }) => chosen.includes(id)) }}
          items={rest.map(({ id, name }) => ({
            key: id,
            label: name,
            checked: chosen.includes(id),
            onSelect: () => onToggle(id),
          }))}
        />
      )}
    </span>
  )
}

function Face({ person, chosen, onToggle, mayDrop, onDrop }: Props & { readonly person: Somebody }) {
  const { t } = useWords()
  const face = useRef<HTMLButtonElement>(null)
  const look = useDropPlace(face, {
    accepts: (jobId) => mayDrop(jobId, person),
    onDrop: (jobId) => onDrop(jobId, person),
  })
  const { id, name, initials } = person
  return (
    <button
      ref={face}
      type="button"
      className={css.face}
      aria-pressed={chosen.includes(id)}
      title={t('bench.withWhom', { name })}
      data-drop={look}
      onClick={() => onToggle(id)}
    >
      <Hidden>{t('bench.withWhom', { name })}</Hidden>
      <Avatar initials={initials} tint={tintOf(id)} size="s" />
    </button>
  )
}
