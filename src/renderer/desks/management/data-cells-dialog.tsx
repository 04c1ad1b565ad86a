import { useState } from 'react'
import type { PreviewFile } from '../../../shared/contract/data'
import type { DoubtfulRow } from '../../../shared/domain/import-plan'
import { useImportDesk } from '../../stores/import-desk'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Form } from '../../ui/form'
import { Stack } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import { nameOfRow, placeOf, problemSentence } from './data-words'

type Props = { row: DoubtfulRow; file: PreviewFile; onClose: () => void }

/** Puts the fields of one row right by hand; they take the place of the proposal. */
export function CellsDialog({ row, file, onClose }: Props) {
  const { t } = useWords()
  const change = useImportDesk((desk) => desk.change)
  const start = row.repair?.cells ?? row.cells
  const [cells, setCells] = useState(() => file.header.map((_header, column) => start[column] ?? ''))
  const save = () => {
    onClose()
    void change({ decisions: [{ key: row.key, is: 'accepted', cells }] })
  }
  return (
    <Dialog
      open
      side="right"
      onClose={onClose}
      title={t('data.row.editTitle')}
      subtitle={`${nameOfRow(row, t)}, ${placeOf(row, t)}`}
      onSubmit={save}
      foot={
        <>
          <Button variant="main" keys={['Ctrl', 'Enter']} onPress={save}>
            {t('data.row.editSubmit')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <Form onSubmit={save}>
        <Stack>
          {row.problems.map((problem) => (
            <p key={`${problem.code} ${problem.field}`}>{problemSentence(problem, t)}</p>
          ))}
          {file.header.map((header, column) => (
            <TextField
              key={column}
              label={header === '' ? t('data.row.columnNumber', { number: column + 1 }) : header}
              value={cells[column] ?? ''}
              onChange={(text) => setCells(cells.map((cell, other) => (other === column ? text : cell)))}
            />
          ))}
        </Stack>
      </Form>
    </Dialog>
  )
}
