import { useEffect, useRef } from 'react'
import type { QuestionRow } from '../../../shared/contract/questions'
import { useKeys } from '../../ui/use-keys'
import { useAnswer } from './question-answers'

/** Longer than the gap between two signs of a scanner, shorter than anybody notices. */
const alonePauseMs = 120

/**
 * The keys of the question that waits first: 1–4 give its ready answers on every page, Ctrl+E goes to them. A digit
 * that comes with others is a scan and answers nothing.
 */
export function QuestionKeys({ row: { id, choices } }: { row: QuestionRow }) {
  const { answer } = useAnswer(id)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const others = useRef({ last: 0, gapMs: 0 })
  useEffect(() => {
    const note = ({ timeStamp }: KeyboardEvent) => {
      clearTimeout(waiting.current)
      others.current = { last: timeStamp, gapMs: timeStamp - others.current.last }
    }
    window.addEventListener('keydown', note, { capture: true })
    return () => {
      clearTimeout(waiting.current)
      window.removeEventListener('keydown', note, { capture: true })
    }
  }, [])
  const bind = (choice: string) => () => {
    if (others.current.gapMs < alonePauseMs) return
    waiting.current = setTimeout(() => void answer(choice), alonePauseMs)
  }
  useKeys({
    ...Object.fromEntries(choices.map((choice, index) => [String(index + 1), bind(choice)])),
    'ctrl+e': () => document.querySelector<HTMLElement>(`[data-question="${id}"] button`)?.focus(),
  })
  return null
}
