import type { ImportRow } from '../../../shared/contract/data'
import { RefusalNote } from '../../parts/refusal-note'
import { useImportDesk } from '../../stores/import-desk'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { HistoryIcon, UploadIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { ImportOutcomeNote } from './data-outcome'
import { ImportProgress } from './data-progress'
import { countText } from './data-words'

/** Where an import begins; while one runs, how far it is; and how the last one ended. */
export function ImportCard({ open }: { open: ImportRow | undefined }) {
  const { t } = useWords()
  const { busy, refusal, outcome, choose } = useImportDesk()
  return (
    <Card title={t('data.intro.title')} pad>
      <Stack>
        {outcome !== undefined && <ImportOutcomeNote outcome={outcome} />}
        <RefusalNote refusal={refusal} />
        {busy === undefined && open !== undefined && <OpenImport row={open} />}
        {busy === undefined ? (
          <>
            <p>{t('data.intro.text')}</p>
            <Inline gap="m" wrap>
              <Button
                variant={open === undefined ? 'main' : 'plain'}
                icon={UploadIcon}
                onPress={() => void choose()}
              >
                {t('data.intro.choose')}
              </Button>
              <Muted>{t('data.intro.safe')}</Muted>
            </Inline>
          </>
        ) : (
          <ImportProgress />
        )}
      </Stack>
    </Card>
  )
}

/** An import that was cut off: go on or take back. */
function OpenImport({ row }: { row: ImportRow }) {
  const words = useWords()
  const { t } = words
  const { goOn, undo } = useImportDesk()
  const counts = { written: countText(row.written, words), planned: countText(row.planned, words) }
  return (
    <Note
      tone="amber"
      icon={HistoryIcon}
      title={t('data.open.title')}
      action={
        <Inline>
          <Button variant="main" onPress={() => void goOn(row.id)}>
            {t('data.open.goOn')}
          </Button>
          <Button onPress={() => void undo(row.id)}>{t('data.open.undo')}</Button>
        </Inline>
      }
    >
      {t('data.open.text', counts)}
    </Note>
  )
}
