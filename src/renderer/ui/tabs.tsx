import type { KeyboardEvent } from 'react'
import css from './tabs.module.css'

type Tab<Value extends string> = { value: Value; label: string; count?: number | undefined }

type Props<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  tabs: readonly Tab<Value>[]
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

/** Views of one page; arrows move between them. */
export function Tabs<Value extends string>({ label, value, onChange, tabs }: Props<Value>) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key]
    if (step === undefined) return
    const at = tabs.findIndex((tab) => tab.value === value)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (next === undefined) return
    event.preventDefault()
    onChange(next.value)
    const button = event.currentTarget.querySelector(`[data-value="${next.value}"]`)
    if (button instanceof HTMLElement) button.focus()
  }
  return (
    <div className={css.tabs} role="tablist" aria-label={label} tabIndex={-1} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          className={css.tab}
          data-value={tab.value}
          aria-selected={tab.value === value}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
        </button>
      ))}
    </div>
  )
}
