import type { PreviewFile } from '../../../shared/contract/data'
import { recordKinds } from '../../../shared/domain/foreign-record'
import { useImportDesk } from '../../stores/import-desk'
import { Card } from '../../ui/card'
import { InfoIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { SelectField } from '../../ui/select-field'
import { SimpleTable } from '../../ui/simple-table'
import { useWords } from '../../words'
import css from './data-mapping.module.css'
import { fieldName, shownKinds } from './data-words'

const none = 'none'

/** What one file holds and which column goes to which field; every change is planned anew at once. */
export function FileMapping({ file }: { file: PreviewFile }) {
  const { t } = useWords()
  const change = useImportDesk((desk) => desk.change)
  const pickKind = (value: string | null) => {
    const kind = recordKinds.find((known) => known === value) ?? null
    void change({ mappings: [{ file: file.file, kind }] })
  }
  const missing = file.missingFields.map((field) => fieldName(field, t)).join(', ')
  return (
    <Stack>
      <Card title={file.file} pad>
        <Stack>
          <SelectField
            label={t('data.file.kind')}
            value={file.kind ?? none}
            onChange={pickKind}
            options={[
              ...shownKinds.map((kind) => ({ value: kind, label: t(`data.kind.${kind}`) })),
              { value: none, label: t('data.file.kindNone') },
            ]}
          />
          {file.state === 'kind-unknown' && <Note icon={InfoIcon}>{t('data.file.unknown')}</Note>}
          {file.state === 'fields-missing' && (
            <Note tone="amber" icon={WarningIcon}>
              {t('data.file.missing', { fields: missing })}
            </Note>
          )}
          {file.kind !== null && <NotTaken file={file} />}
        </Stack>
      </Card>
      {file.kind !== null && <FieldColumns file={file} />}
      <Card title={t('data.file.sample')} pad>
        {/* Wider than the page: the keyboard scrolls it. */}
        <div className={css.sample} role="group" aria-label={t('data.file.sample')} tabIndex={0}>
          <SimpleTable
            label={t('data.file.sample')}
            columns={file.header.map((head, column) => ({ key: String(column), head }))}
            rows={file.sample.map((cells, index) => ({
              key: String(index),
              cells: cells.map((cell) => cell.slice(0, longestCell)),
            }))}
          />
        </div>
      </Card>
    </Stack>
  )
}

const longestCell = 60

function NotTaken({ file }: { file: PreviewFile }) {
  const { t } = useWords()
  if (file.columnsNotTaken.length === 0) return <p>{t('data.file.allTaken')}</p>
  return (
    <p>
      {t('data.file.notTaken')}{' '}
      <b>{file.columnsNotTaken.map(({ header, column }) => header || String(column + 1)).join(', ')}</b>
    </p>
  )
}

function FieldColumns({ file }: { file: PreviewFile }) {
  const { t } = useWords()
  const change = useImportDesk((desk) => desk.change)
  const options = [
    { value: none, label: t('data.file.noColumn') },
    ...file.header.map((header, column) => ({
      value: String(column),
      label: header === '' ? t('data.row.columnNumber', { number: column + 1 }) : header,
    })),
  ]
  const pick = (field: string, value: string | null) => {
    const column = value === null || value === none ? null : Number(value)
    const mapping = { ...file.mapping, [field]: column }
    void change({ mappings: [{ file: file.file, kind: file.kind, mapping }] })
  }
  return (
    <Card title={t('data.file.columns')} pad>
      <div className={css.fields}>
        {file.fields.map(({ field, needed }) => (
          <SelectField
            key={field}
            label={fieldName(field, t)}
            required={needed}
            value={String(file.mapping[field] ?? none)}
            onChange={(value) => pick(field, value)}
            options={options}
          />
        ))}
      </div>
    </Card>
  )
}
