import { memo } from 'react'
import { areas } from '../../../shared/domain/area'
import { fullName } from '../../../shared/domain/person'
import { useQuery } from '../../stores/requests'
import { SelectField } from '../../ui/select-field'
import { useWords } from '../../words'
import { forWhomOf } from './follow-up-draft'

type Props = { value: string | null; onChange: (value: string | null) => void }

/** Drawn again only when it changes: its list is long, and one types beside it. */
export const ForWhom = memo(function ForWhom({ value, onChange }: Props) {
  const { t } = useWords()
  const people = useQuery('person:list', {}, ['persons']).value ?? []
  return (
    <SelectField
      label={t('frontDesk.note.forWhom')}
      placeholder={t('frontDesk.note.everybody')}
      clearable
      searchable
      value={value}
      onChange={onChange}
      options={[
        ...people
          .filter(({ active }) => active)
          .map((person) => ({
            value: forWhomOf('person', person.id),
            label: fullName(person),
            group: t('frontDesk.note.people'),
          })),
        ...areas.map((area) => ({
          value: forWhomOf('area', area),
          label: t(`ticket.area.${area}`),
          group: t('frontDesk.note.areas'),
        })),
      ]}
    />
  )
})
