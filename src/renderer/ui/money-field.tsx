import { useState } from 'react'
import type { Ref } from 'react'
import type { FieldProps } from './field'
import { formatMoneyPlain } from './format'
import { useKitWords, useLanguage } from './kit-words'
import { parseMoney } from './number-entry'
import { TextField } from './text-field'
import { useTypedValue } from './use-typed-value'

type Props = FieldProps & {
  cents: number | null
  onChange: (cents: number | null) => void
  onEnter?: (() => void) | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** An amount in cents; takes `1.234,56`, `1234,56` and `1234.56`. */
export function MoneyField({ cents, onChange, error, ...rest }: Props) {
  const words = useKitWords()
  const language = useLanguage()
  const [left, setLeft] = useState(false)
  const typed = useTypedValue({
    value: cents,
    parse: parseMoney,
    write: (value) => formatMoneyPlain(value, language),
    onChange,
  })
  const leave = () => {
    setLeft(true)
    typed.leave()
  }
  return (
    <TextField
      {...rest}
      value={typed.shown}
      onChange={typed.change}
      onBlur={leave}
      error={error ?? (typed.wrong && left ? words.notAnAmount : undefined)}
      align="end"
      inputMode="decimal"
      suffix="€"
    />
  )
}
