import type { ArticleRow } from '../../../shared/contract/material'
import type { BookPlan } from '../../parts/material/book-dialog'
import { useApp } from '../../stores/app-store'
import { newRequestId, send } from '../../stores/requests'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { BoxInIcon } from '../../ui/drawn-icons'
import { ArchiveIcon, BoxOutIcon, EditIcon, TrashIcon, TruckIcon, UndoIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { useNoteUsual } from './material-note-usual'

type Props = {
  readonly row: ArticleRow
  readonly onPlan: (plan: BookPlan) => void
  readonly onGoodsIn: () => void
  readonly onEdit: () => void
}

/** What one may do with an article: book, put it on the order list; whoever looks after the list changes it. */
export function MaterialArticleActs({ row, onPlan, onGoodsIn, onEdit }: Props) {
  const { t } = useWords()
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const noteUsual = useNoteUsual()
  const retire = useRetire(row)
  return (
    <Inline wrap>
      {tasks.includes('material.book') && (
        <>
          <Button icon={BoxInIcon} onPress={onGoodsIn}>
            {t('material.article.goodsIn')}
          </Button>
          <Button icon={BoxOutIcon} onPress={() => onPlan({ kind: 'use', article: row })}>
            {t('material.article.use')}
          </Button>
          <Button icon={TrashIcon} onPress={() => onPlan({ kind: 'waste', article: row })}>
            {t('material.article.waste')}
          </Button>
          <Button icon={TruckIcon} onPress={() => void noteUsual(row)}>
            {t('material.article.order')}
          </Button>
        </>
      )}
      {tasks.includes('material.edit') && (
        <ActionMenu
          label={t('material.article.more', { name: row.name })}
          items={[
            { key: 'edit', label: t('material.article.edit'), icon: EditIcon, onSelect: onEdit },
            {
              key: 'retire',
              label: t(row.active ? 'material.article.retire' : 'material.article.bringBack'),
              icon: row.active ? ArchiveIcon : UndoIcon,
              onSelect: () => void retire(),
            },
          ]}
        />
      )}
    </Inline>
  )
}

function useRetire({ id, name, active }: ArticleRow) {
  const { t } = useWords()
  return async () => {
    const reply = await send('article:retire', { requestId: newRequestId(), id, active: !active })
    if (!reply.ok) return toast({ text: refusalSentence(reply.code), tone: 'red' })
    const done = active ? 'material.article.retired' : 'material.article.broughtBack'
    return toast({ text: t(done, { name }), tone: 'green' })
  }
}
