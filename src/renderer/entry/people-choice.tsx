import type { Doorplate } from '../../shared/contract/entry'
import { Avatar } from '../ui/avatar'
import { tintOf } from '../ui/format'
import { useWords } from '../words'
import css from './people-choice.module.css'

type Props = {
  people: readonly Doorplate[]
  lockedFor: string | null
  onChoose: (person: Doorplate) => void
}

/** Everybody who can come in, as large cards; arrows and Tab move between them. */
export function PeopleChoice({ people, lockedFor, onChoose }: Props) {
  const { t } = useWords()
  return (
    <ul className={css.people} aria-label={t('entry.whoAreYou')}>
      {people.map((person, index) => (
        <li key={person.id}>
          <button
            type="button"
            className={css.person}
            // The door has nothing else to type into: the keyboard starts at the first card.
            autoFocus={index === 0}
            onClick={() => onChoose(person)}
          >
            <Avatar initials={person.initials} tint={tintOf(person.id)} size="l" />
            <span className={css.words}>
              <b>{person.name}</b>
              <span>
                {t(`ticket.role.${person.role}`)}
                {person.id === lockedFor && `, ${t('entry.lockedHere')}`}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
