import { useState } from 'react'

type Options<Value> = {
  value: Value | null
  parse: (text: string) => Value | null
  write: (value: Value) => string
  onChange: (value: Value | null) => void
}

/**
 * A field whose text is read into a value: what one types stays as typed, and is written out properly
 * on leaving. `wrong` is true for text that cannot be read; then the value is null.
 */
export function useTypedValue<Value>({ value, parse, write, onChange }: Options<Value>) {
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (value === null ? '' : write(value))
  const change = (text: string) => {
    setDraft(text)
    onChange(text.trim() === '' ? null : parse(text))
  }
  const leave = () => {
    // Unreadable text stays, so that one can correct it.
    if (draft !== null && (draft.trim() === '' || parse(draft) !== null)) setDraft(null)
  }
  const wrong = draft !== null && draft.trim() !== '' && parse(draft) === null
  return { shown, change, leave, wrong, typing: draft !== null }
}
