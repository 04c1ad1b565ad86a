import type { Kind } from '../../../shared/domain/kind'
import { kinds } from '../../../shared/domain/kind'
import { kindIcons } from '../../parts/kind-icons'
import { ChoiceCards } from '../../ui/choice-cards'
import { useWords } from '../../words'

type Props = { kind: Kind; allowed: readonly Kind[]; onChange: (kind: Kind) => void }

/** What the customer came for; a kind one may not take in says so. */
export function IntakeKindChoice({ kind, allowed, onChange }: Props) {
  const { t } = useWords()
  return (
    <ChoiceCards
      label={t('intake.kindLabel')}
      value={kind}
      onChange={onChange}
      options={kinds.map((value) => ({
        value,
        title: t(`ticket.kind.${value}`),
        detail: allowed.includes(value) ? t(`ticket.kindHint.${value}`) : t('intake.kindForbidden'),
        icon: kindIcons[value],
        disabled: !allowed.includes(value),
      }))}
    />
  )
}
