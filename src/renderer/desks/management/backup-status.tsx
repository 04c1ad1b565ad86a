import type { BackupProgress, BackupState } from '../../../shared/contract/backup'
import { backupOldMs, newestWhole } from '../../../shared/domain/backup'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CardSection } from '../../ui/card-section'
import { Fact, Facts } from '../../ui/facts'
import { SaveIcon, WarningIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { ProgressBar } from '../../ui/progress-bar'
import { Muted } from '../../ui/text'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { Findings } from './backup-findings'
import { sizeText, whenText } from './backup-words'
import { countText } from './data-words'

type Props = { state: BackupState; running: BackupProgress | null | undefined }

/** When, how much, whether the data is sound and whether a backup was tried; and the button to make one. */
export function BackupStatusCard({ state, running }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('backup:make')
  const make = async () => {
    const made = await submit((requestId) => ({ requestId }))
    if (made !== undefined) toast({ text: t('backup.status.made'), tone: 'green' })
  }
  const isIdle = running === null || running === undefined
  return (
    <Card title={t('backup.status.title')}>
      <StatusFacts state={state} />
      <CardSection>
        <Stack>
          <StatusNotes state={state} />
          {/* A failure that the page shows anyway is not said twice. */}
          {state.failure === null && <RefusalNote refusal={refusal} />}
          {isIdle ? (
            <Inline gap="m" wrap>
              <Button variant="main" icon={SaveIcon} busy={busy} onPress={() => void make()}>
                {t('backup.status.make')}
              </Button>
              <Muted>{t('backup.status.daily')}</Muted>
            </Inline>
          ) : (
            <BackupProgressBar progress={running} />
          )}
        </Stack>
      </CardSection>
    </Card>
  )
}

export function BackupProgressBar({ progress }: { progress: BackupProgress }) {
  const words = useWords()
  const { t } = words
  const { step, done, all } = progress
  const count = { done: countText(done, words), all: countText(all, words) }
  return (
    <ProgressBar
      label={t(`backup.running.${step}`)}
      done={done}
      total={all}
      text={all === 0 ? t('backup.running.begin') : t('backup.running.count', count)}
    />
  )
}

function StatusFacts({ state }: { state: BackupState }) {
  return (
    <Facts>
      <LastFact state={state} />
      <SizeFact state={state} />
      <CheckFact state={state} />
      <DrillFact state={state} />
    </Facts>
  )
}

function LastFact({ state }: { state: BackupState }) {
  const words = useWords()
  const { t } = words
  const last = newestWhole(state.here.backups)
  const label = t('backup.status.last')
  if (last === undefined)
    return <Fact label={label} value={t('backup.status.never')} detail={t('backup.status.soon')} />
  const isTwice = (state.second?.copiedAt ?? 0) >= last.at
  const where = t(isTwice ? 'backup.status.twice' : 'backup.status.once')
  const kind = t(`backup.list.kind.${last.kind}`)
  return <Fact label={label} value={whenText(last.at, state.now, words)} detail={`${kind}, ${where}`} />
}

function SizeFact({ state: { here } }: { state: BackupState }) {
  const words = useWords()
  const last = newestWhole(here.backups)
  return (
    <Fact
      label={words.t('backup.status.size')}
      value={last === undefined ? '–' : sizeText(last.bytes, words)}
      detail={words.t('backup.status.sizeDetail', { count: here.backups.length })}
    />
  )
}

function CheckFact({ state: { check, now } }: { state: BackupState }) {
  const words = useWords()
  const { t } = words
  const label = t('backup.status.check')
  if (check === null)
    return <Fact label={label} value={t('backup.status.checkOpen')} detail={t('backup.status.checkSoon')} />
  const count = check.findings.length
  const value = count === 0 ? t('backup.status.checkFine') : t('backup.status.checkFound', { count })
  return <Fact label={label} value={value} detail={whenText(check.at, now, words)} />
}

function DrillFact({ state: { drill, now } }: { state: BackupState }) {
  const words = useWords()
  const { t } = words
  const label = t('backup.status.drill')
  if (drill === null || drill.results.length === 0)
    return <Fact label={label} value={t('backup.status.drillOpen')} detail={t('backup.status.drillSoon')} />
  const isFine = drill.results.every(({ damaged, refused }) => damaged === null && refused === null)
  const value = t(isFine ? 'backup.status.drillFine' : 'backup.status.drillBad')
  return <Fact label={label} value={value} detail={whenText(drill.at, now, words)} />
}

/** What somebody has to know: the last attempt failed, it is long ago, or the check found something. */
function StatusNotes({ state }: { state: BackupState }) {
  const words = useWords()
  const { t } = words
  const { failure, check, here, now } = state
  const last = newestWhole(here.backups)
  const isOld = last !== undefined && now - last.at > backupOldMs
  return (
    <>
      {failure !== null && (
        <Note
          tone="amber"
          icon={WarningIcon}
          title={t('backup.status.failed', { when: whenText(failure.at, now, words) })}
        >
          {t(failure.code === 'disk-full' ? 'backup.status.failedFull' : 'backup.status.failedWrite')}{' '}
          {t('backup.status.failedNext')}
        </Note>
      )}
      {failure === null && isOld && (
        <Note tone="amber" icon={WarningIcon}>
          {t('backup.status.old')}
        </Note>
      )}
      {check !== null && check.findings.length > 0 && (
        <Note tone="red" icon={WarningIcon} title={t('backup.status.found')}>
          <Findings findings={check.findings} />
        </Note>
      )}
    </>
  )
}
