import { Button } from './button'
import css from './error-view.module.css'
import { Icon } from './icon'
import { WarningIcon } from './icons'

type Props = {
  title: string
  text: string
  action: { label: string; onPress: () => void }
  detail?: string | undefined
}

/** What happened, what is safe, what to do next. */
export function ErrorView({ title, text, action, detail }: Props) {
  return (
    <div className={css.view} role="alert">
      <span className={css.round}>
        <Icon glyph={WarningIcon} size="l" />
      </span>
      <h2 className={css.title}>{title}</h2>
      <p className={css.text}>{text}</p>
      <Button variant="main" onPress={action.onPress}>
        {action.label}
      </Button>
      {detail !== undefined && (
        <pre className={css.detail} data-copy>
          {detail}
        </pre>
      )}
    </div>
  )
}
