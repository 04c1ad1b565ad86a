import { useState } from 'react'
import { useQuery } from '../../stores/requests'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useShelfScan } from '../shelf-scan'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import type { DialogProps } from './ticket-dialog'

/** Into a shelf, by scan or typing; with `ready` the ticket becomes ready in the same step. */
export function ShelfDialog({ card, ready, onClose }: DialogProps & { ready: boolean }) {
  const { t } = useWords()
  const [shelf, setShelf] = useState(card.ticket.shelf ?? '')
  const shelves = useQuery('shelf:list', {}, ['shelves', 'tickets']).value ?? []
  const { submit, busy, refusal } = useSubmit('ticket:shelve')
  const free = shelves.filter(({ active }) => active)
  const save = async (where = shelf.trim()) => {
    const saved = await submit((requestId) => ({ requestId, id: card.ticket.id, shelf: where, ready }))
    if (saved === undefined) return
    toast({ text: t('answer.event.shelf', { shelf: where.toUpperCase() }), tone: 'green' })
    onClose()
  }
  useShelfScan((scanned) => {
    setShelf(scanned)
    void save(scanned)
  })
  const known = free.find(({ code }) => code === shelf.trim().toUpperCase())
  return (
    <ActionDialog
      title={ready ? t('answer.do.shelveReady') : t('answer.do.shelve')}
      verb={ready ? t('answer.do.shelveReady') : t('answer.do.shelve')}
      disabled={shelf.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('ticket.shelf')}
        hint={known === undefined ? t('answer.do.shelfHint') : shelfWords(known, t('ticket.free'))}
        required
        autoFocus
        value={shelf}
        onChange={setShelf}
        list={free.map(({ code }) => code)}
      />
    </ActionDialog>
  )
}

function shelfWords({ place, tickets }: { place: string; tickets: number }, freeWord: string): string {
  return [place, tickets === 0 ? freeWord : ''].filter((part) => part !== '').join(', ')
}
