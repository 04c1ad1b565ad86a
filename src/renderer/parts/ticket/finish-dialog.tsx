import { useState } from 'react'
import type { AnswerCard, CardItem } from '../../../shared/contract/desk-answers'
import type { Task } from '../../../shared/domain/task'
import { finishItem } from '../../../shared/domain/item-work'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import { ItemsChoice } from './items-choice'
import type { DialogProps } from './ticket-dialog'

/** Items that this person may finish before the others of the ticket. */
export function finishable({ ticket, row, items }: AnswerCard, tasks: readonly Task[]): CardItem[] {
  const life = {
    work: row.work,
    possession: new Map(items.map(({ item, possession }) => [item.id, possession])),
    finished: items.filter(({ mayLeave }) => mayLeave).map(({ item }) => item.id),
  }
  const mayCheck = tasks.includes('step.quality-check')
  return items.filter(({ item }) => finishItem({ kind: ticket.kind, item, life, mayCheck }).ok)
}

/** Some items are finished and checked before the others: into the shelf with them, so that they can be fetched. */
export function FinishDialog({ card, onClose }: DialogProps) {
  const { t } = useWords()
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const can = finishable(card, tasks)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [shelf, setShelf] = useState(card.ticket.shelf ?? '')
  const shelves = useQuery('shelf:list', {}, ['shelves']).value ?? []
  const { submit, busy, refusal } = useSubmit('item:finish')
  const save = async () => {
    const saved = await submit((requestId) => ({
      requestId,
      ticketId: card.ticket.id,
      items: [...chosen],
      shelf: shelf.trim(),
    }))
    if (saved === undefined) return
    toast({ text: t('answer.do.finished', { count: chosen.length }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('answer.do.finish')}
      subtitle={t('answer.do.finishText')}
      verb={t('answer.do.finishSave')}
      disabled={chosen.length === 0 || shelf.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ItemsChoice label={t('answer.do.items')} items={can} chosen={chosen} onChange={setChosen} />
      <TextField
        label={t('ticket.shelf')}
        hint={t('answer.do.shelfHint')}
        required
        value={shelf}
        onChange={setShelf}
        list={shelves.filter(({ active }) => active).map(({ code }) => code)}
      />
    </ActionDialog>
  )
}
