import type { RefusedFile } from '../../../shared/contract/data'
import { WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import { refusedSentence } from './data-words'

/** Files that cannot be read at all, each with its reason. */
export function RefusedFiles({ refused }: { refused: readonly RefusedFile[] }) {
  const words = useWords()
  const { t } = words
  return refused.map((file) => (
    <Note key={file.file} tone="red" icon={WarningIcon} title={t('data.file.refused')}>
      {refusedSentence(file, words)}
    </Note>
  ))
}
