import { useSyncExternalStore } from 'react'
import { Icon } from './icon'
import { IconButton } from './icon-button'
import { CheckIcon, CloseIcon, UndoIcon, WarningIcon } from './icons'
import { Keys } from './key'
import { useKitWords } from './kit-words'
import { dismissToast, readToasts, subscribeToToasts } from './toast'
import type { Toast } from './toast'
import css from './toasts.module.css'

/** The place of the toasts: bottom centre, announced politely, never in the way of the work. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts)
  const words = useKitWords()
  return (
    <div className={css.place} role="region" aria-label={words.notices} aria-live="polite">
      {toasts.map((each) => (
        <Message key={each.id} toast={each} />
      ))}
    </div>
  )
}

function Message({ toast }: { toast: Toast }) {
  const words = useKitWords()
  const undo = () => {
    dismissToast(toast.id)
    toast.undo?.()
  }
  return (
    <div className={css.toast} data-tone={toast.tone}>
      <Icon glyph={toast.tone === 'red' ? WarningIcon : CheckIcon} />
      <span className={css.text}>{toast.text}</span>
      {toast.undo && (
        <button type="button" className={css.undo} onClick={undo} aria-keyshortcuts="Control+Z">
          <Icon glyph={UndoIcon} size="s" />
          {words.undo}
          <Keys keys={['Ctrl', 'Z']} />
        </button>
      )}
      <IconButton icon={CloseIcon} label={words.close} size="s" onPress={() => dismissToast(toast.id)} />
    </div>
  )
}
