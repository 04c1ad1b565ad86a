import { useQuery } from '../../stores/requests'
import { FilterButton } from '../../ui/filter-button'
import { CustomerIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { useWords } from '../../words'
import type { Caller } from './follow-up-caller'
import { callerTexts, isNamed } from './follow-up-caller-text'

type Props = { note: string; onTake: (caller: Caller & { phone: string }) => void }

const listed = 6

/** Offers the customer a note begins with; one may take it or go on typing. */
export function Recognised({ note, onTake }: Props) {
  const { t } = useWords()
  const [surest = '', other = ''] = callerTexts(note)
  const first = useNamed(surest)
  const second = useNamed(other)
  const hit = first ?? second
  if (hit === undefined) return null
  const { id: customerId, name, contact, phone } = hit
  const who = contact === name || contact === '' ? name : `${contact}, ${name}`
  return (
    <Inline>
      <FilterButton icon={CustomerIcon} onPress={() => onTake({ text: name, customerId, phone })}>
        {t('frontDesk.note.isThis', { name: who })}
      </FilterButton>
    </Inline>
  )
}

function useNamed(text: string) {
  const query = useQuery('find:any', text === '' ? undefined : { text, limit: listed }, ['customers'])
  return text === '' ? undefined : query.value?.customers.find((hit) => isNamed(hit, text))
}
