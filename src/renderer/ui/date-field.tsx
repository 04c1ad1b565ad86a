import { useState } from 'react'
import type { Ref } from 'react'
import { parseDay, parseTime } from './day-entry'
import type { FieldProps } from './field'
import { formatDayText, formatLongDayText } from './format'
import { CalendarIcon, ClockIcon } from './icons'
import { useKitWords, useLanguage } from './kit-words'
import { TextField } from './text-field'
import { useTypedValue } from './use-typed-value'

type DateProps = FieldProps & {
  day: string | null
  today: string
  onChange: (day: string | null) => void
  onEnter?: (() => void) | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** A day; takes `23.11.`, `2311`, `heute` and `+7`, and says while one types which day it understood. */
export function DateField({ day, today, onChange, error, hint, ...rest }: DateProps) {
  const words = useKitWords()
  const language = useLanguage()
  const [left, setLeft] = useState(false)
  const typed = useTypedValue({
    value: day,
    parse: (text) => parseDay(text, today),
    write: (value) => formatDayText(value, language),
    onChange,
  })
  const leave = () => {
    setLeft(true)
    typed.leave()
  }
  const understood = typed.typing && day !== null ? formatLongDayText(day, language) : hint
  return (
    <TextField
      {...rest}
      icon={CalendarIcon}
      value={typed.shown}
      onChange={typed.change}
      onBlur={leave}
      hint={understood}
      error={error ?? (typed.wrong && left ? words.notADay : undefined)}
    />
  )
}

type TimeProps = FieldProps & {
  time: string | null
  onChange: (time: string | null) => void
  onEnter?: (() => void) | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** A time of day `HH:MM`; takes `14:30`, `1430` and `14`. */
export function TimeField({ time, onChange, error, ...rest }: TimeProps) {
  const words = useKitWords()
  const [left, setLeft] = useState(false)
  const typed = useTypedValue({ value: time, parse: parseTime, write: (value) => value, onChange })
  const leave = () => {
    setLeft(true)
    typed.leave()
  }
  return (
    <TextField
      {...rest}
      icon={ClockIcon}
      value={typed.shown}
      onChange={typed.change}
      onBlur={leave}
      error={error ?? (typed.wrong && left ? words.notATime : undefined)}
    />
  )
}
