import { useEffect, useRef, useState } from 'react'
import type { BackupPreview, BackupProgress, BackupState } from '../../../shared/contract/backup'
import type { BackupRow } from '../../../shared/domain/backup'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { CheckCircleIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import { DamagedNote } from './backup-damaged'
import { PreviewView } from './backup-preview'
import { BackupProgressBar } from './backup-status'
import type { PlaceName } from './backup-words'
import { damageIn, listAt, olderThan, whenText } from './backup-words'
import { RestoreForm } from './backup-restore-form'

type Props = {
  place: PlaceName
  backup: BackupRow
  state: BackupState
  running: BackupProgress | null | undefined
  /** Another backup is to be looked at instead. */
  onOther: (backup: BackupRow) => void
  onClose: () => void
}

/** First what would change, then reason and password, then the program starts again. */
export function RestoreDialog({ place, backup, state, running, onOther, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const { name, at } = backup
  const look = useSubmit('backup:preview')
  const restore = useSubmit('backup:restore')
  const [preview, setPreview] = useState<BackupPreview>()
  const [isDone, setDone] = useState(false)
  const [wish, setWish] = useState<{ reason: string; password: string }>()
  const { submit: ask } = look
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void ask(() => ({ place, name })).then(setPreview)
  }, [ask, place, name])

  const refusal = look.refusal ?? restore.refusal
  const damage = refusal?.code === 'backup-damaged' ? damageIn(refusal.facts) : undefined
  const isRefused = preview === undefined && refusal !== undefined
  const start = async () => {
    if (wish === undefined || restore.busy) return
    const done = await restore.submit((requestId) => ({ requestId, place, name, ...wish }))
    if (done !== undefined) setDone(true)
  }
  return (
    <Dialog
      open
      side="right"
      size="m"
      title={t('backup.restore.title', { when: whenText(at, state.now, words) })}
      subtitle={isDone ? undefined : t('backup.restore.subtitle')}
      // What is being prepared goes on; the program starts again at its end.
      onClose={restore.busy || isDone ? keepOpen : onClose}
      onSubmit={() => void start()}
      foot={
        preview === undefined || isDone ? undefined : (
          <>
            <Button
              variant="main"
              danger
              busy={restore.busy}
              disabled={wish === undefined}
              onPress={() => void start()}
            >
              {t('backup.restore.submit')}
            </Button>
            <Button disabled={restore.busy} onPress={onClose}>
              {t('common.cancel')}
            </Button>
          </>
        )
      }
    >
      <Stack gap="l">
        {running && <BackupProgressBar progress={running} />}
        {damage && (
          <DamagedNote
            damage={damage}
            older={olderThan(listAt(state, place), name)}
            now={state.now}
            onOlder={onOther}
          />
        )}
        {damage === undefined && !isDone && <RefusalNote refusal={refusal} />}
        {isRefused && <Button onPress={onClose}>{t('common.close')}</Button>}
        {isDone && (
          <Note tone="green" icon={CheckCircleIcon} title={t('backup.restore.done')}>
            {t('backup.restore.doneText')}
          </Note>
        )}
        {preview && !isDone && <PreviewView preview={preview} now={state.now} />}
        {preview && !isDone && <RestoreForm onWish={setWish} onChange={restore.clear} />}
      </Stack>
    </Dialog>
  )
}

function keepOpen(): void {}
