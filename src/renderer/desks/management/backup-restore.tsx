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
import { isSame, PreviewView } from './backup-preview'
import type { RestoreWish } from './backup-restore-form'
import { isWhole, RestoreForm } from './backup-restore-form'
import { BackupProgressBar } from './backup-status'
import type { PlaceName } from './backup-words'
import { damageIn, listAt, olderThan, whenText } from './backup-words'

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
  const { preview, refusal: unread } = usePreview(place, name)
  const restore = useSubmit('backup:restore')
  const [isDone, setDone] = useState(false)
  const [wish, setWish] = useState<RestoreWish>({ reason: '', password: '' })
  const [isTried, setTried] = useState(false)

  const mayRestore = preview !== undefined && !isSame(preview) && !isDone
  const refusal = isDone ? undefined : (unread ?? restore.refusal)
  const damage = refusal?.code === 'backup-damaged' ? damageIn(refusal.facts) : undefined
  const start = async () => {
    if (!mayRestore) return
    setTried(true)
    if (!isWhole(wish)) return
    const done = await restore.submit((requestId) => ({ requestId, place, name, ...wish }))
    if (done !== undefined) setDone(true)
  }
  const change = (next: RestoreWish) => {
    setWish(next)
    restore.clear()
  }
  return (
    <Dialog
      open
      side="right"
      size="m"
      title={t('backup.restore.title', { when: whenText(at, state.now, words) })}
      subtitle={isDone ? undefined : t('backup.restore.subtitle')}
      // What is being prepared goes on; the program starts again at its end.
      onClose={restore.busy || isDone ? stay : onClose}
      onSubmit={() => void start()}
      foot={
        isDone ? undefined : (
          <>
            {mayRestore && (
              <Button variant="main" danger busy={restore.busy} onPress={() => void start()}>
                {t('backup.restore.submit')}
              </Button>
            )}
            <Button disabled={restore.busy} onPress={onClose}>
              {t(mayRestore ? 'common.cancel' : 'common.close')}
            </Button>
          </>
        )
      }
    >
      <Stack gap="l">
        {running && <BackupProgressBar progress={running} />}
        {damage === undefined ? (
          <RefusalNote refusal={refusal} />
        ) : (
          <DamagedNote
            damage={damage}
            older={olderThan(listAt(state, place), name)}
            now={state.now}
            onOlder={onOther}
          />
        )}
        {isDone && (
          <Note tone="green" icon={CheckCircleIcon} title={t('backup.restore.done')}>
            {t('backup.restore.doneText')}
          </Note>
        )}
        {preview && !isDone && <PreviewView preview={preview} now={state.now} />}
        {mayRestore && <RestoreForm wish={wish} onChange={change} tried={isTried} />}
      </Stack>
    </Dialog>
  )
}

function stay(): void {}

/** Asks once what going back to a backup would change. */
function usePreview(place: PlaceName, name: string) {
  const { submit, refusal } = useSubmit('backup:preview')
  const [preview, setPreview] = useState<BackupPreview>()
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void submit(() => ({ place, name })).then(setPreview)
  }, [submit, place, name])
  return { preview, refusal }
}
