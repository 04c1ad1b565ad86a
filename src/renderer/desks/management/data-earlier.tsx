import { useState } from 'react'
import type { ImportRow } from '../../../shared/contract/data'
import { useImportDesk } from '../../stores/import-desk'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { EmptyState } from '../../ui/empty-state'
import { formatDayTime } from '../../ui/format'
import { CheckCircleIcon, FolderIcon, HourglassIcon, UndoIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { Num } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { counted } from './data-words'

const looks = {
  running: { tone: 'accent', icon: HourglassIcon },
  open: { tone: 'amber', icon: HourglassIcon },
  finished: { tone: 'green', icon: CheckCircleIcon },
  undone: { tone: 'calm', icon: UndoIcon },
} as const

/** What was brought in before, and whether it can still be taken back. */
export function EarlierImports({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<string>()
  const undo = useImportDesk((desk) => desk.undo)
  return (
    <Card title={t('data.earlier.title')} count={rows.length === 0 ? undefined : rows.length}>
      {rows.length === 0 ? (
        <EmptyState icon={FolderIcon} text={t('data.earlier.empty')} />
      ) : (
        <Rows label={t('data.earlier.title')}>
          {rows.map((row) => (
            <EarlierImport key={row.id} row={row} onUndo={() => setAsked(row.id)} />
          ))}
        </Rows>
      )}
      <ConfirmDialog
        open={asked !== undefined}
        title={t('data.earlier.undoTitle')}
        text={t('data.earlier.undoText')}
        verb={t('data.earlier.undo')}
        tone="red"
        onClose={() => setAsked(undefined)}
        onConfirm={() => {
          if (asked !== undefined) void undo(asked)
          setAsked(undefined)
        }}
      />
    </Card>
  )
}

function EarlierImport({ row, onUndo }: { row: ImportRow; onUndo: () => void }) {
  const words = useWords()
  const { t, language } = words
  const busy = useImportDesk((desk) => desk.busy)
  const { tone, icon } = looks[row.running ? 'running' : row.state]
  const when = t('data.earlier.by', {
    time: formatDayTime(row.startedAt, language),
    name: row.startedByName,
  })
  return (
    <Row
      end={
        <Inline gap="m">
          {!row.running && row.written > 0 && (
            <Num>{t('data.earlier.records', counted(row.written, words))}</Num>
          )}
          <Chip tone={tone} icon={icon}>
            {t(`data.earlier.state.${row.running ? 'running' : row.state}`)}
          </Chip>
          {row.state === 'finished' && (
            <Button size="s" variant="quiet" icon={UndoIcon} disabled={busy !== undefined} onPress={onUndo}>
              {t('data.earlier.undo')}
            </Button>
          )}
        </Inline>
      }
    >
      <TwoLines title={row.files.join(', ')} detail={when} wrap />
    </Row>
  )
}
