import { minPasswordLength } from '../../shared/domain/credential'
import { PasswordField } from '../ui/password-field'
import { useWords } from '../words'
import { passwordProblem } from './password-rules'

export type NewPasswordValue = { readonly password: string; readonly again: string }
export const noPassword: NewPasswordValue = { password: '', again: '' }

type Props = {
  value: NewPasswordValue
  onChange: (value: NewPasswordValue) => void
  /** After a try: what is wrong is said at the field. */
  tried: boolean
  autoFocus?: boolean | undefined
}

/** A new password, typed twice; the rules stand beside it from the beginning. */
export function NewPasswordFields({ value, onChange, tried, autoFocus }: Props) {
  const { t } = useWords()
  const problem = tried ? passwordProblem(value.password, value.again) : undefined
  return (
    <>
      <PasswordField
        label={t('entry.newPassword')}
        hint={t('entry.passwordRule', { count: minPasswordLength })}
        error={
          problem === 'too-short' ? t('entry.passwordTooShort', { count: minPasswordLength }) : undefined
        }
        autoComplete="new-password"
        required
        autoFocus={autoFocus}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
      />
      <PasswordField
        label={t('entry.passwordAgain')}
        error={problem === 'different' ? t('entry.passwordsDiffer') : undefined}
        autoComplete="new-password"
        required
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  )
}
