import type { ReactNode } from 'react'
import css from './key.module.css'
import { useKitWords } from './kit-words'

export function Key({ children }: { children: ReactNode }) {
  return <kbd className={css.key}>{children}</kbd>
}

/** The keys that press a button; hidden from the name, which aria-keyshortcuts completes. */
export function Keys({ keys }: { keys: readonly string[] }) {
  const words = useKitWords()
  return (
    <span className={css.keys} aria-hidden>
      {keys.map((key) => (
        <Key key={key}>{words.keys[key] ?? key}</Key>
      ))}
    </span>
  )
}
