import type { BackupState, DrillResult } from '../../../shared/contract/backup'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CheckCircleIcon, RefreshIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { Muted } from '../../ui/text'
import { refusalSentence, useWords } from '../../words'
import { whenText } from './backup-words'
import { countText } from './data-words'

type Props = { state: BackupState; busy: boolean }

/** Whether the backups can really be opened: tried by itself once a month, and here at any time. */
export function BackupDrillCard({ state, busy }: Props) {
  const words = useWords()
  const { t } = words
  const { submit, busy: trying, refusal } = useSubmit('backup:drill')
  const { drill, here, now } = state
  return (
    <Card title={t('backup.drill.title')} pad>
      <Stack>
        <p>{t('backup.drill.text')}</p>
        <RefusalNote refusal={refusal} />
        {drill !== null && drill.results.length > 0 && (
          <>
            <Muted>{t('backup.drill.last', { when: whenText(drill.at, now, words) })}</Muted>
            {drill.results.map((result) => (
              <Result key={result.which} result={result} now={now} />
            ))}
          </>
        )}
        <Button
          wide
          icon={RefreshIcon}
          busy={trying}
          disabled={here.backups.length === 0 || (busy && !trying)}
          onPress={() => void submit(() => ({}))}
        >
          {t('backup.drill.start')}
        </Button>
        {here.backups.length === 0 && <Muted>{t('backup.drill.nothing')}</Muted>}
      </Stack>
    </Card>
  )
}

function Result({ result, now }: { result: DrillResult; now: number }) {
  const words = useWords()
  const { t } = words
  const { which, backupAt, damaged, refused, findings } = result
  const title = `${t(`backup.drill.${which}`)}, ${whenText(backupAt, now, words)}`
  const isFine = damaged === null && refused === null && findings.length === 0
  return (
    <Note
      tone={isFine ? 'green' : damaged === null ? 'amber' : 'red'}
      icon={isFine ? CheckCircleIcon : WarningIcon}
      title={title}
    >
      {resultText(result, words)}
    </Note>
  )
}

function resultText(
  { damaged, refused, findings, records }: DrillResult,
  words: ReturnType<typeof useWords>,
) {
  const { t } = words
  if (damaged !== null) return t('backup.damaged.short', { part: t(`backup.part.${damaged.part}`) })
  if (refused !== null) return refusalSentence(refused)
  if (findings.length > 0) return t('backup.drill.found', { count: findings.length })
  return t('backup.drill.fine', { number: countText(records, words) })
}
