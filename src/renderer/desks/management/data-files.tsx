import { useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/data'
import { Card } from '../../ui/card'
import { CheckCircleIcon, FileIcon, WarningIcon } from '../../ui/icons'
import { Columns, Stack } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { Tag } from '../../ui/chip'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { FileMapping } from './data-mapping'
import { RefusedFiles } from './data-refused'
import { fileLine } from './data-words'

const looks = {
  planned: { tone: 'green', icon: CheckCircleIcon },
  'kind-unknown': { tone: 'calm', icon: FileIcon },
  'fields-missing': { tone: 'amber', icon: WarningIcon },
} as const

/** Each chosen file: what it holds, and where its columns go. */
export function ImportFiles({ preview }: { preview: ImportPreview }) {
  const words = useWords()
  const { t } = words
  const [name, setName] = useState(preview.files.find(({ kind }) => kind !== null)?.file)
  const selected = preview.files.find(({ file }) => file === name) ?? preview.files[0]
  return (
    <Columns template="340px minmax(0, 1fr)">
      <Stack>
        <RefusedFiles refused={preview.refused} />
        {preview.files.length > 0 && (
          <Card label={t('data.preview.files')}>
            <Rows label={t('data.preview.files')}>
              {preview.files.map((file) => {
                const { tone, icon } = looks[file.state]
                return (
                  <Row
                    key={file.file}
                    label={file.file}
                    active={file === selected}
                    onPress={() => setName(file.file)}
                    lead={
                      <Tag tone={tone} icon={icon}>
                        {''}
                      </Tag>
                    }
                  >
                    <TwoLines title={file.file} detail={fileLine(file, words)} />
                  </Row>
                )
              })}
            </Rows>
          </Card>
        )}
      </Stack>
      {selected === undefined ? <span /> : <FileMapping key={selected.file} file={selected} />}
    </Columns>
  )
}
