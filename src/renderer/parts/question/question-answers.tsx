import { useRef, useState } from 'react'
import { z } from 'zod'
import type { QuestionRow } from '../../../shared/contract/questions'
import type { Refusal } from '../../../shared/domain/refusal'
import { newRequestId, send } from '../../stores/requests'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { EditIcon, SendIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { refusalText } from '../refusal-note'
import type { Words } from '../speech'
import type { Intent } from '../submit'
import { intentFor } from '../submit'
import { askerWords } from './question-words'
import css from './question.module.css'

const whoWas = z.object({ by: z.string().min(1) })

/** Why an answer was not taken; of two at once one stands, and whose is said. */
export function answerRefusal(refusal: Refusal, words: Words): string {
  const known = whoWas.safeParse(refusal.facts)
  if (refusal.code !== 'already-done' || !known.success) return refusalText(refusal, words)
  return words.t('questions.answer.taken', { name: known.data.by })
}

/** Sends an answer and says that it went, or why not; the question itself may be gone by then. */
export function useAnswer(id: string) {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const intent = useRef<Intent>(undefined)
  const answer = async (text: string): Promise<void> => {
    const wanted = text.trim()
    if (wanted === '' || busy) return
    setBusy(true)
    intent.current = intentFor(intent.current, wanted, newRequestId)
    const reply = await send('question:answer', { requestId: intent.current.requestId, id, text: wanted })
    setBusy(false)
    if (reply.ok) toast({ text: words.t('questions.answer.sent', { text: wanted }), tone: 'green' })
    else toast({ text: answerRefusal(reply, words), tone: 'red' })
  }
  return { answer, busy }
}

type Props = {
  row: QuestionRow
  /** The keys 1–4 stand on the buttons; who shows them binds them. */
  keyed?: boolean | undefined
  /** Share the width of a card. */
  wide?: boolean | undefined
}

/** The ready answers of a question, one press each, and a line of one's own. */
export function QuestionAnswers({ row, keyed = false, wide = false }: Props) {
  const words = useWords()
  const { t } = words
  const { answer, busy } = useAnswer(row.id)
  const [own, setOwn] = useState<string>()
  return (
    <Stack gap="s">
      <div
        role="group"
        className={css.answers}
        data-wide={wide || undefined}
        data-question={row.id}
        aria-label={t('questions.answer.group', { name: askerWords(row, words) })}
      >
        {row.choices.map((choice, index) => (
          <Button
            key={choice}
            keys={keyed ? [String(index + 1)] : undefined}
            disabled={busy}
            onPress={() => void answer(choice)}
          >
            {choice}
          </Button>
        ))}
        {own === undefined && (
          <IconButton icon={EditIcon} label={t('questions.answer.own')} onPress={() => setOwn('')} />
        )}
      </div>
      {own !== undefined && (
        <Inline end>
          <TextField
            label={t('questions.answer.label')}
            autoFocus
            maxLength={400}
            value={own}
            onChange={setOwn}
            onEnter={() => void answer(own)}
          />
          <Button variant="main" icon={SendIcon} busy={busy} onPress={() => void answer(own)}>
            {t('questions.answer.send')}
          </Button>
        </Inline>
      )}
    </Stack>
  )
}
