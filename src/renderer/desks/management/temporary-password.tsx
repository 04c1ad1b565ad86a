import { minPasswordLength } from '../../../shared/domain/credential'
import { KeyIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { PasswordField } from '../../ui/password-field'
import { useWords } from '../../words'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (password: string) => void
  readonly error: string | undefined
  readonly autoFocus?: boolean | undefined
}

/** A password set for somebody else, and said to be temporary. */
export function TemporaryPassword({ label, value, onChange, error, autoFocus }: Props) {
  const { t } = useWords()
  return (
    <Stack gap="s">
      <PasswordField
        label={label}
        hint={t('management.people.passwordHint', { count: minPasswordLength })}
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        error={error}
        autoFocus={autoFocus}
        required
      />
      <Note icon={KeyIcon} title={t('management.people.temporary')}>
        {t('management.people.temporaryText')}
      </Note>
    </Stack>
  )
}
