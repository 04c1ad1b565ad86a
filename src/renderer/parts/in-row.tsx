import type { ReactNode, SyntheticEvent } from 'react'

function keep(event: SyntheticEvent): void {
  event.stopPropagation()
}

/** Buttons and menus inside a row that can be pressed itself: what happens in here does not press the row. */
export function InRow({ children }: { children: ReactNode }) {
  return (
    <span role="presentation" onClick={keep} onDoubleClick={keep}>
      {children}
    </span>
  )
}
