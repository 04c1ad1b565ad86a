import { useState } from 'react'
import type { Ref } from 'react'
import type { FieldProps } from './field'
import { formatQuantity } from './format'
import { useKitWords, useLanguage } from './kit-words'
import { parseQuantity } from './number-entry'
import { TextField } from './text-field'
import { useTypedValue } from './use-typed-value'

type Props = FieldProps & {
  thousandths: number | null
  onChange: (thousandths: number | null) => void
  unit?: string | undefined
  onEnter?: (() => void) | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** A quantity in thousandths; takes `150`, `2,5` and `2.5`. */
export function QuantityField({ thousandths, onChange, unit, error, ...rest }: Props) {
  const words = useKitWords()
  const language = useLanguage()
  const [left, setLeft] = useState(false)
  const typed = useTypedValue({
    value: thousandths,
    parse: parseQuantity,
    write: (value) => formatQuantity(value, language),
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
      error={error ?? (typed.wrong && left ? words.notANumber : undefined)}
      align="end"
      inputMode="decimal"
      suffix={unit}
    />
  )
}
