import { useState } from 'react'
import type { BackupState, SecondPlace } from '../../../shared/contract/backup'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Details } from '../../ui/details'
import { FolderIcon, InfoIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { whenText } from './backup-words'

type Props = { state: BackupState; busy: boolean; onChanged: () => void }

/** Where a copy goes besides this PC; before a folder is chosen it is said that the copy is not encrypted. */
export function SecondPlaceCard({ state, busy, onChanged }: Props) {
  const { t } = useWords()
  const set = useSubmit('backup:set-place')
  const drop = useSubmit('backup:drop-place')
  const [isWarned, setWarned] = useState(false)
  const { second, now } = state

  const choose = async () => {
    setWarned(false)
    const after = await set.submit(() => ({ unencrypted: true }))
    if (after === undefined || after === null) return
    onChanged()
    toast({ text: t('backup.second.set', { name: after.second?.name ?? '' }), tone: 'green' })
  }
  const forget = async () => {
    if ((await drop.submit(() => ({}))) === undefined) return
    onChanged()
    toast({ text: t('backup.second.dropped') })
  }
  return (
    <Card title={t('backup.second.title')} pad>
      <Stack>
        {second === null ? <p>{t('backup.second.text')}</p> : <Place second={second} now={now} />}
        <RefusalNote refusal={set.refusal ?? drop.refusal} />
        <Stack gap="s">
          <Button
            wide
            icon={FolderIcon}
            busy={set.busy}
            disabled={busy && !set.busy}
            onPress={() => setWarned(true)}
          >
            {t(second === null ? 'backup.second.choose' : 'backup.second.change')}
          </Button>
          {second !== null && (
            <Button wide variant="quiet" busy={drop.busy} onPress={() => void forget()}>
              {t('backup.second.drop')}
            </Button>
          )}
        </Stack>
      </Stack>
      <ConfirmDialog
        open={isWarned}
        title={t('backup.second.warnTitle')}
        text={t('backup.second.warnText')}
        verb={t('backup.second.warnVerb')}
        onConfirm={() => void choose()}
        onClose={() => setWarned(false)}
      />
    </Card>
  )
}

function Place({ second, now }: { second: SecondPlace; now: number }) {
  const words = useWords()
  const { t } = words
  const { name, copiedAt, failure, backups } = second
  const copied = copiedAt === null ? t('backup.second.never') : whenText(copiedAt, now, words)
  const isAbsent = backups === null
  return (
    <>
      <Details
        items={[
          { label: t('backup.second.folder'), value: name },
          { label: t('backup.second.copied'), value: copied },
        ]}
      />
      {isAbsent && (
        <Note icon={InfoIcon} title={t('backup.second.absent')}>
          {t('backup.second.absentText')}
        </Note>
      )}
      {!isAbsent && failure !== null && failure.code !== 'place-absent' && (
        <Note
          tone="amber"
          icon={WarningIcon}
          title={t('backup.second.failed', { when: whenText(failure.at, now, words) })}
        >
          {refusalSentence(failure.code)}
        </Note>
      )}
    </>
  )
}
