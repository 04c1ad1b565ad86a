import { useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/data'
import type { RecordKind } from '../../../shared/domain/foreign-record'
import type { DoubtfulRow } from '../../../shared/domain/import-plan'
import { useImportDesk } from '../../stores/import-desk'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { CheckCircleIcon, CheckIcon } from '../../ui/icons'
import { Inline, Spring } from '../../ui/layout'
import { Segmented } from '../../ui/segmented'
import { Muted } from '../../ui/text'
import { VirtualList } from '../../ui/virtual-list'
import { useWords } from '../../words'
import { CellsDialog } from './data-cells-dialog'
import css from './data-doubtful.module.css'
import { DoubtfulRowView } from './data-row'
import { counted, countText, shownKinds } from './data-words'

type Shown = RecordKind | 'all'

/** Every row that could not be read clearly: what stands there, what is proposed, and what the person says. */
export function DoubtfulRows({ preview }: { preview: ImportPreview }) {
  const words = useWords()
  const { t } = words
  const [shown, setShown] = useState<Shown>('all')
  const [editing, setEditing] = useState<DoubtfulRow>()
  const kinds = shownKinds.filter((kind) => preview.doubtful.some((row) => row.kind === kind))
  const rows = preview.doubtful.filter(({ kind }) => shown === 'all' || kind === shown)
  const fileOf = (row: DoubtfulRow) => preview.files.find(({ file }) => file === row.file)
  if (preview.doubtfulTotal === 0) {
    return <EmptyState icon={CheckCircleIcon} text={t('data.row.none')} detail={t('data.row.noneDetail')} />
  }
  const editedFile = editing && fileOf(editing)
  return (
    <>
      <Inline gap="m" wrap>
        {kinds.length > 1 && (
          <Segmented<Shown>
            label={t('data.overview.what')}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: t('data.row.everyKind') },
              ...kinds.map((kind) => ({ value: kind, label: t(`data.kind.${kind}`) })),
            ]}
          />
        )}
        <Spring />
        <BulkButtons preview={preview} shown={shown} />
      </Inline>
      {preview.doubtfulTotal > preview.doubtful.length && (
        <Muted>
          {t('data.row.cut', {
            shown: countText(preview.doubtful.length, words),
            total: countText(preview.doubtfulTotal, words),
          })}
        </Muted>
      )}
      <section className={css.list} aria-label={t('data.preview.doubtful')}>
        <VirtualList
          label={t('data.preview.doubtful')}
          items={rows}
          itemKey={keyOf}
          estimate={124}
          renderItem={(row) => (
            <DoubtfulRowView row={row} file={fileOf(row)} onEdit={() => setEditing(row)} />
          )}
        />
      </section>
      {editing && editedFile && (
        <CellsDialog row={editing} file={editedFile} onClose={() => setEditing(undefined)} />
      )}
    </>
  )
}

function keyOf({ key }: DoubtfulRow): string {
  return key
}

/** One word for all rows shown. */
function BulkButtons({ preview, shown }: { preview: ImportPreview; shown: Shown }) {
  const words = useWords()
  const { t } = words
  const { busy, change } = useImportDesk()
  const picked = shown === 'all' ? shownKinds : [shown]
  const open = picked.reduce((sum, kind) => sum + preview.open[kind].all, 0)
  const acceptable = picked.reduce((sum, kind) => sum + preview.open[kind].acceptable, 0)
  const kind = shown === 'all' ? {} : { kind: shown }
  const isBusy = busy !== undefined
  return (
    <>
      {open === 0 && (
        <Button
          variant="quiet"
          busy={isBusy}
          onPress={() => void change({ all: { is: 'undecided', ...kind } })}
        >
          {t('data.row.reopenAll')}
        </Button>
      )}
      {open > 0 && (
        <Button
          variant="quiet"
          busy={isBusy}
          onPress={() => void change({ all: { is: 'refused', ...kind } })}
        >
          {t('data.row.refuseAll', counted(open, words))}
        </Button>
      )}
      {acceptable > 0 && (
        <Button
          variant="soft"
          icon={CheckIcon}
          busy={isBusy}
          onPress={() => void change({ all: { is: 'accepted', ...kind } })}
        >
          {t('data.row.acceptAll', counted(acceptable, words))}
        </Button>
      )}
    </>
  )
}
