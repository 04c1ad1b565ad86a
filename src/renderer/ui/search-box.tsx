import { useId, useState } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { Icon } from './icon'
import { ScanIcon, SearchIcon } from './icons'
import { Keys } from './key'
import { keyShortcuts } from './key-names'
import { stepOf } from './list-steps'
import { SearchResults } from './search-results'
import type { SearchResult } from './search-results'
import css from './search-box.module.css'

type Props = {
  label: string
  value: string
  onChange: (text: string) => void
  results: readonly SearchResult[]
  onChoose: (key: string) => void
  placeholder?: string | undefined
  keys?: readonly string[] | undefined
  scanHint?: string | undefined
  size?: 'hero' | 'm' | undefined
  empty?: string | undefined
  onSubmitText?: ((text: string) => void) | undefined
  ref?: Ref<HTMLInputElement> | undefined
  busy?: boolean | undefined
  footer?: ReactNode
  autoFocus?: boolean | undefined
}

/** One box to find anything: arrows choose, Enter opens (the first, if none is chosen), Esc closes, then clears. */
export function SearchBox(props: Props) {
  const { label, value, onChange, results, onChoose, size = 'm', keys, scanHint, empty, onSubmitText } = props
  const id = useId()
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState(false)
  const typed = value.trim() !== ''
  const nothing = typed && results.length === 0 && empty !== undefined && props.busy !== true
  const shown = open && typed && (results.length > 0 || nothing)
  const current = Math.min(active, results.length - 1)

  const choose = (key: string) => {
    setOpen(false)
    setActive(0)
    onChoose(key)
  }
  const escape = () => {
    if (shown) setOpen(false)
    else onChange('')
  }
  const enter = () => {
    const result = results[current]
    if (shown && result !== undefined) choose(result.key)
    else onSubmitText?.(value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isEscape = event.key === 'Escape' && (shown || typed)
    if (isEscape || (event.key === 'Enter' && !event.ctrlKey)) {
      event.preventDefault()
      event.stopPropagation()
      if (isEscape) escape()
      else enter()
      return
    }
    if (event.key === 'Home' || event.key === 'End') return
    const next = stepOf(event.key, shown ? current : -1, results.length, 6)
    if (next === undefined) return
    event.preventDefault()
    setOpen(true)
    setActive(next)
  }
  const type = (text: string) => {
    setOpen(true)
    setActive(0)
    onChange(text)
  }
  return (
    <div className={css.find} data-size={size}>
      <div className={css.box}>
        <Icon glyph={SearchIcon} />
        <input
          ref={props.ref}
          className={css.input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && results.length > 0 ? `${id}-${current}` : undefined}
          aria-keyshortcuts={keyShortcuts(keys)}
          autoComplete="off"
          spellCheck={false}
          autoFocus={props.autoFocus}
          data-autofocus={props.autoFocus === true || undefined}
          placeholder={props.placeholder}
          value={value}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {scanHint !== undefined && !typed && (
          <span className={css.scan}>
            <Icon glyph={ScanIcon} />
            {scanHint}
          </span>
        )}
        {keys && <Keys keys={keys} />}
      </div>
      {shown && (
        <SearchResults
          id={id}
          label={label}
          results={results}
          active={current}
          onChoose={choose}
          onActive={setActive}
          empty={nothing ? empty : undefined}
          footer={props.footer}
        />
      )}
    </div>
  )
}
