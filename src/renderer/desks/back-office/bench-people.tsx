import type { Somebody } from '../../../shared/contract/desk-answers'
import { ActionMenu } from '../../ui/action-menu'
import { Avatar } from '../../ui/avatar'
import { tintOf } from '../../ui/format'
import { Hidden } from '../../ui/text'
import { useWords } from '../../words'
import css from './bench-people.module.css'

type Props = {
  readonly people: readonly Somebody[]
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
}

const mostFaces = 6

/** Whose work is shown: a face each, the rest behind a menu. */
export function BenchPeople({ people, chosen, onToggle }: Props) {
  const { t } = useWords()
  const faces = people.slice(0, mostFaces)
  const rest = people.slice(mostFaces)
  return (
    <span className={css.faces} role="group" aria-label={t('bench.who')}>
      {faces.map(({ id, name, initials }) => (
        <button
          key={id}
          type="button"
          className={css.face}
          aria-pressed={chosen.includes(id)}
          title={t('bench.withWhom', { name })}
          onClick={() => onToggle(id)}
        >
          <Hidden>{t('bench.withWhom', { name })}</Hidden>
          <Avatar initials={initials} tint={tintOf(id)} size="s" />
        </button>
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
