import type { Answer } from '../../../shared/contract/requests'
import type { Task } from '../../../shared/domain/task'
import { queueNumber } from '../../../shared/domain/visit'
import type { Words } from '../../parts/speech'
import { pageOfTicket } from '../../parts/ticket-way'
import { useApp } from '../../stores/app-store'
import { newRequestId, send } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { refusalSentence } from '../../words'
import { visitName } from './visit-words'

type Next = Answer<'visit:next'>

let isUnderWay = false

/**
 * F6: calls the next visitor, the one being served is done; says who it is, opens what is known of them, and can be
 * taken back. A key that is held down calls one.
 */
export async function callNextVisit(words: Words): Promise<void> {
  if (isUnderWay) return
  isUnderWay = true
  const reply = await send('visit:next', { requestId: newRequestId() })
  isUnderWay = false
  if (!reply.ok) return toast({ text: refusalSentence(reply.code), tone: 'red' })
  const { called, finished } = reply.value
  const isSomething = called !== null || finished !== null
  toast({
    text: nextWords(reply.value, words),
    tone: called === null ? 'calm' : 'green',
    ...(isSomething ? { undo: () => void undoNext(reply.value, words) } : {}),
  })
  openCalled(reply.value)
}

/** What the call says: who is called, and who is done by it. */
function nextWords({ called, finished }: Next, words: Words): string {
  const { t } = words
  const before = finished === null ? '' : queueNumber(finished.number)
  if (called === null)
    return before === '' ? t('lobby.said.nobody') : t('lobby.said.finished', { finished: before })
  const who = { number: queueNumber(called.number), name: visitName(called, words) }
  return before === ''
    ? t('lobby.said.called', who)
    : t('lobby.said.calledFinished', { ...who, finished: before })
}

function openCalled({ called, ticket }: Next): void {
  const { open, status } = useApp.getState()
  const tasks: readonly Task[] = status?.session?.tasks ?? []
  if (ticket !== null) open(pageOfTicket(ticket, tasks))
  else if (called !== null && called.customerId !== null) open({ name: 'customer', id: called.customerId })
}

async function undoNext({ day, called, finished }: Next, { t }: Words): Promise<void> {
  const input = { requestId: newRequestId(), day, called: called?.id ?? null, finished: finished?.id ?? null }
  const reply = await send('visit:undo-next', input)
  toast(reply.ok ? { text: t('lobby.said.undone') } : { text: refusalSentence(reply.code), tone: 'red' })
}
