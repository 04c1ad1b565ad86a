import { CheckField } from '../../ui/check-field'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'

type Props = {
  readonly steps: readonly { readonly id: string; readonly title: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Which steps must be done again; what comes after them comes again by itself. */
export function StepsAgain({ steps, chosen, onChange }: Props) {
  const { t } = useWords()
  if (steps.length === 0) return null
  return (
    <fieldset>
      <legend>{t('steps.again.title')}</legend>
      {steps.map(({ id, title }) => (
        <CheckField
          key={id}
          label={title}
          checked={chosen.includes(id)}
          onChange={(isChosen) => onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
      <Muted>{t('steps.again.after')}</Muted>
    </fieldset>
  )
}
