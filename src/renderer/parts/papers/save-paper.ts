import { newRequestId, send } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { refusalSentence, translator } from '../../words'
import type { PreviewOf } from './preview-dialog'

/** Saves a paper as PDF where the person chooses; one that is not made yet is made and kept first. */
export async function savePaper(of: PreviewOf): Promise<void> {
  const id = 'id' in of ? of.id : await keep(of.subject)
  if (id === undefined) return
  const reply = await send('document:save', { id })
  if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
  else if (reply.value !== null) {
    toast({ text: translator.t('papers.told.saved', { file: reply.value.fileName }), tone: 'green' })
  }
}

async function keep(
  subject: Extract<PreviewOf, { subject: unknown }>['subject'],
): Promise<string | undefined> {
  const reply = await send('document:make', { requestId: newRequestId(), subject, print: false })
  if (reply.ok) return reply.value.id
  toast({ text: refusalSentence(reply.code), tone: 'red' })
  return undefined
}
