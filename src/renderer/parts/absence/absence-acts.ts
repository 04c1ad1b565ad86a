import type { AbsenceRow } from '../../../shared/contract/capacity'
import { newRequestId, send } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { refusalSentence } from '../../words'
import type { Words } from '../speech'
import { spanWords } from './absence-words'

/** Takes an absence out of the plan; a refusal is said. True: it is done. */
export async function callOffAbsence(id: string): Promise<boolean> {
  const reply = await send('absence:cancel', { requestId: newRequestId(), id })
  if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
  return reply.ok
}

/** Calls it off with a way back: the same absence is entered once more. */
export async function callOff(row: AbsenceRow, words: Words): Promise<void> {
  if (!(await callOffAbsence(row.id))) return
  const { person, kind, from, until, note } = row
  const text = words.t('capacity.absence.calledOff', { name: person.name, span: spanWords(row, words) })
  if (kind === null) return toast({ text })
  const draft = { personId: person.id, kind, from, until, note }
  toast({ text, undo: () => void enterAgain(draft) })
}

type Draft = Omit<AbsenceRow, 'id' | 'stamp' | 'person' | 'mayChange' | 'kind'> & {
  readonly personId: string
  readonly kind: NonNullable<AbsenceRow['kind']>
}

async function enterAgain(draft: Draft): Promise<void> {
  const reply = await send('absence:save', { requestId: newRequestId(), draft })
  if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
}
