import type { CardItem } from '../../../shared/contract/desk-answers'
import { CheckField } from '../../ui/check-field'

type Props = {
  label: string
  items: readonly CardItem[]
  /** Ids of the ticked ones. */
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Which of a ticket's items an act is about. */
export function ItemsChoice({ label, items, chosen, onChange }: Props) {
  return (
    <div role="group" aria-label={label}>
      {items.map(({ item }) => (
        <CheckField
          key={item.id}
          label={item.title}
          checked={chosen.includes(item.id)}
          onChange={(on) => onChange(on ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))}
        />
      ))}
    </div>
  )
}
