import { useState } from 'react'
import type { BackupPreview } from '../../../shared/contract/backup'
import { collections } from '../../../shared/domain/office'
import type { OfficeDifference } from '../../../shared/domain/office-difference'
import { changeKinds } from '../../../shared/domain/office-difference'
import { Button } from '../../ui/button'
import { Details } from '../../ui/details'
import { CheckCircleIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { SimpleTable } from '../../ui/simple-table'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { Findings } from './backup-findings'
import css from './backup-restore.module.css'
import { whenText } from './backup-words'
import { countText } from './data-words'

const shownNames = 4

/** Going back would change nothing. */
export function isSame({ difference }: BackupPreview): boolean {
  return Object.keys(difference.counts).length === 0
}

/** What going back to a backup would do, in counts and by the names people know. */
export function PreviewView({ preview, now }: { preview: BackupPreview; now: number }) {
  const words = useWords()
  const { t } = words
  const { backup, difference, findings, records } = preview
  return (
    <Stack gap="l">
      <Details
        items={[
          { label: t('backup.restore.newest'), value: whenText(backup.newestEntryAt, now, words) },
          { label: t('backup.restore.records'), value: countText(records, words) },
          ...(findings.length === 0
            ? [{ label: t('backup.restore.check'), value: t('backup.restore.checkFine') }]
            : []),
        ]}
      />
      {findings.length > 0 && (
        <Note tone="amber" icon={WarningIcon} title={t('backup.restore.check')}>
          <Findings findings={findings} />
        </Note>
      )}
      {isSame(preview) ? (
        <Note tone="green" icon={CheckCircleIcon}>
          {t('backup.restore.same')}
        </Note>
      ) : (
        <Changes difference={difference} />
      )}
    </Stack>
  )
}

function Changes({ difference }: { difference: OfficeDifference }) {
  const words = useWords()
  const { t } = words
  const cell = (count: number) => (count === 0 ? <Muted>–</Muted> : countText(count, words))
  const rows = collections.flatMap((collection) => {
    const counts = difference.counts[collection]
    if (counts === undefined) return []
    const cells = [t(`backup.collection.${collection}`), ...changeKinds.map((is) => cell(counts[is]))]
    return [{ key: collection, cells }]
  })
  return (
    <Stack>
      <h3 className={css.part}>{t('backup.restore.changes')}</h3>
      <SimpleTable
        label={t('backup.restore.changes')}
        columns={[
          { key: 'what', head: t('backup.restore.what') },
          ...changeKinds.map((key) => ({ key, head: t(`backup.restore.is.${key}`), align: 'end' as const })),
        ]}
        rows={rows}
      />
      {difference.namedTotal > 0 && <Names difference={difference} />}
    </Stack>
  )
}

function Names({ difference: { named, namedTotal } }: { difference: OfficeDifference }) {
  const words = useWords()
  const { t } = words
  const [isAll, setAll] = useState(false)
  const shown = isAll ? named : named.slice(0, shownNames)
  const rest = namedTotal - shown.length
  return (
    <Stack gap="s">
      <SimpleTable
        label={t('backup.restore.names')}
        columns={[
          { key: 'name', head: t('backup.restore.names') },
          { key: 'is', head: '', align: 'end' as const },
        ]}
        rows={shown.map(({ collection, id, is, name }) => ({
          key: `${collection} ${id}`,
          cells: [name, <Muted key="is">{t(`backup.restore.is.${is}`)}</Muted>],
        }))}
      />
      {!isAll && rest > 0 && (
        <Button size="s" variant="quiet" onPress={() => setAll(true)}>
          {t('backup.restore.namesAll', { number: countText(named.length, words) })}
        </Button>
      )}
      {isAll && rest > 0 && (
        <Muted>{t('backup.restore.namesMore', { number: countText(rest, words) })}</Muted>
      )}
    </Stack>
  )
}
