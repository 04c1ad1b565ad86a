import type { ImportPreview } from '../../../shared/contract/data'
import type { LeftOutRow } from '../../../shared/domain/import-plan'
import { EmptyState } from '../../ui/empty-state'
import { CheckCircleIcon } from '../../ui/icons'
import type { Column } from '../../ui/table-columns'
import { Table } from '../../ui/table'
import { Cut, Muted } from '../../ui/text'
import { useWords } from '../../words'
import { countText, leftOutSentence, nameOfRow, placeOf } from './data-words'

/** Every row that does not come in, and which decision keeps it out. */
export function LeftOutRows({ preview }: { preview: ImportPreview }) {
  const words = useWords()
  const { t } = words
  const { leftOut, leftOutTotal } = preview
  if (leftOutTotal === 0) {
    return <EmptyState icon={CheckCircleIcon} text={t('data.out.none')} detail={t('data.out.noneDetail')} />
  }
  const columns: Column<LeftOutRow>[] = [
    { key: 'which', head: t('data.out.which'), width: 200, strong: true, cell: (row) => nameOfRow(row, t) },
    {
      key: 'where',
      head: t('data.out.where'),
      width: 260,
      pale: true,
      cell: (row) => <Cut>{placeOf(row, t)}</Cut>,
    },
    {
      key: 'why',
      head: t('data.out.why'),
      width: 'fill',
      cell: (row) => <Cut>{leftOutSentence(row, t)}</Cut>,
    },
  ]
  return (
    <>
      {leftOutTotal > leftOut.length && (
        <Muted>
          {t('data.out.cut', {
            shown: countText(leftOut.length, words),
            total: countText(leftOutTotal, words),
          })}
        </Muted>
      )}
      <Table
        label={t('data.preview.leftOut')}
        rows={leftOut}
        columns={columns}
        rowKey={({ file, line }) => `${file}:${line}`}
      />
    </>
  )
}
