import { useId } from 'react'
import { useQuery } from '../../stores/requests'
import { FieldShell } from '../../ui/field-shell'
import { SearchBox } from '../../ui/search-box'
import { useWords } from '../../words'

export type Caller = { readonly text: string; readonly customerId: string | null }

type Props = {
  label: string
  caller: Caller
  /** Off where another field comes first. */
  autoFocus?: boolean
  /** With a phone number when a customer was chosen. */
  onChange: (caller: Caller & { phone?: string }) => void
  /** On with the next field: Enter on a name nobody knows, or after a choice. */
  onLeave: () => void
}

const listed = 6
const enough = 2

/** Somebody typed in: customers are offered, anybody else stays a name. */
export function CallerField({ label, caller, autoFocus = true, onChange, onLeave }: Props) {
  const { t } = useWords()
  const id = useId()
  const text = caller.text.trim()
  const isAsking = caller.customerId === null && text.length >= enough
  const query = useQuery('find:any', isAsking ? { text, limit: listed } : undefined, ['customers'])
  const hits = isAsking ? (query.value?.customers ?? []) : []
  const choose = (key: string) => {
    const hit = hits.find(({ id }) => id === key)
    if (hit === undefined) return
    onChange({ text: hit.name, customerId: hit.id, phone: hit.phone })
    onLeave()
  }
  const known = caller.customerId === null ? undefined : t('frontDesk.note.known', { name: caller.text })
  return (
    <FieldShell id={id} field={{ label, hint: known }}>
      <SearchBox
        label={label}
        placeholder={t('frontDesk.note.callerPlaceholder')}
        autoFocus={autoFocus}
        value={caller.text}
        onChange={(typed) => onChange({ text: typed, customerId: null })}
        results={hits.map(({ id: key, name, contact, city }) => ({
          key,
          title: name,
          detail: [contact === name ? '' : contact, city].filter((part) => part !== '').join(', '),
        }))}
        onChoose={choose}
        onSubmitText={onLeave}
      />
    </FieldShell>
  )
}
