import { z } from 'zod'
import type { Refusal } from '../../shared/domain/refusal'
import { readyPoints } from '../../shared/domain/ready'
import { WarningIcon } from '../ui/icons'
import { Note } from '../ui/note'
import { refusalSentence, useWords } from '../words'
import type { Words } from './speech'
import { listWords } from './speech'

const missing = z.object({ missing: z.array(z.enum(readyPoints)) })
const waiting = z.object({ waitMs: z.number() })

/** Why a call was refused, with its facts made concrete; nothing while there is no refusal. */
export function RefusalNote({ refusal }: { refusal: Refusal | undefined }) {
  const words = useWords()
  if (refusal === undefined) return null
  return (
    <Note tone="red" icon={WarningIcon}>
      {refusalText(refusal, words)}
    </Note>
  )
}

/** The sentence for a refusal and, where it says what is missing or how long to wait, that as well. */
export function refusalText({ code, facts }: Refusal, words: Words): string {
  const text = refusalSentence(code)
  const points = missing.safeParse(facts)
  if (points.success && points.data.missing.length > 0) {
    return `${text} ${listWords(
      points.data.missing.map((point) => words.t(`ticket.point.${point}`)),
      words,
    )}.`
  }
  const wait = waiting.safeParse(facts)
  if (wait.success && wait.data.waitMs > 0)
    return `${text} ${words.t('common.waitSeconds', { count: Math.ceil(wait.data.waitMs / 1_000) })}`
  return text
}
