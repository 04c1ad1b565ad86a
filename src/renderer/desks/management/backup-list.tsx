import { useState } from 'react'
import type { BackupState } from '../../../shared/contract/backup'
import type { BackupList, BackupRow } from '../../../shared/domain/backup'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CardSection } from '../../ui/card-section'
import { Chip } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { FolderIcon, ShieldIcon, WarningIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { Segmented } from '../../ui/segmented'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import type { PlaceName } from './backup-words'
import { listAt, sizeText, whenText } from './backup-words'

type Props = {
  state: BackupState
  busy: boolean
  onRestore: (place: PlaceName, backup: BackupRow) => void
  onChanged: () => void
}

/** The backups of one place, newest first, each with the way back to it. */
export function BackupListCard({ state, busy, onRestore, onChanged }: Props) {
  const { t } = useWords()
  const [wanted, setPlace] = useState<PlaceName>('here')
  const { submit, busy: choosing, refusal } = useSubmit('backup:choose')
  const choose = async () => {
    const chosen = await submit(() => ({}))
    if (chosen === undefined || chosen === null) return
    onChanged()
    setPlace('chosen')
  }
  const places = placesOf(state)
  const place = places.includes(wanted) ? wanted : 'here'
  const list = listAt(state, place)
  return (
    <Card
      title={t('backup.list.title')}
      count={list === null || list.backups.length === 0 ? undefined : list.backups.length}
      action={
        <Button variant="quiet" size="s" icon={FolderIcon} busy={choosing} onPress={() => void choose()}>
          {t('backup.list.other')}
        </Button>
      }
    >
      {(places.length > 1 || refusal !== undefined) && (
        <CardSection>
          <Inline gap="m" wrap>
            {places.length > 1 && (
              <Segmented
                label={t('backup.list.place')}
                value={place}
                onChange={setPlace}
                options={places.map((value) => ({ value, label: placeName(value, state, t) }))}
              />
            )}
            <RefusalNote refusal={refusal} />
          </Inline>
        </CardSection>
      )}
      <RestoredNote state={state} />
      <Listed
        key={place}
        list={list}
        now={state.now}
        busy={busy}
        onRestore={(one) => onRestore(place, one)}
      />
    </Card>
  )
}

function placesOf({ second, chosen }: BackupState): PlaceName[] {
  const others = [second === null ? [] : ['second' as const], chosen === null ? [] : ['chosen' as const]]
  return ['here', ...others.flat()]
}

function placeName(place: PlaceName, { chosen }: BackupState, t: ReturnType<typeof useWords>['t']): string {
  return place === 'chosen' ? (chosen?.name ?? '') : t(`backup.list.${place}`)
}

/** The last time somebody went back to one: who, when and why. */
function RestoredNote({ state: { restored, now } }: { state: BackupState }) {
  const words = useWords()
  if (restored === null) return null
  const { at, by, reason, backupAt } = restored
  return (
    <CardSection>
      <Muted>
        {words.t('backup.list.restored', {
          when: whenText(at, now, words),
          by,
          backup: whenText(backupAt, now, words),
          reason,
        })}
      </Muted>
    </CardSection>
  )
}

type ListedProps = {
  list: BackupList | null
  now: number
  busy: boolean
  onRestore: (backup: BackupRow) => void
}

const firstShown = 6

function Listed({ list, now, busy, onRestore }: ListedProps) {
  const { t } = useWords()
  const [isAll, setAll] = useState(false)
  if (list === null)
    return (
      <EmptyState icon={FolderIcon} text={t('backup.list.absent')} detail={t('backup.list.absentDetail')} />
    )
  const { backups, unreadable } = list
  if (backups.length + unreadable.length === 0)
    return (
      <EmptyState icon={ShieldIcon} text={t('backup.list.empty')} detail={t('backup.list.emptyDetail')} />
    )
  const shown = isAll ? backups : backups.slice(0, firstShown)
  const rest = backups.length - shown.length
  return (
    <>
      <Rows label={t('backup.list.title')}>
        {shown.map((backup) => (
          <ListedBackup key={backup.name} backup={backup} now={now} busy={busy} onRestore={onRestore} />
        ))}
        {unreadable.map(({ name }) => (
          <Row key={name} end={<Damaged text={t('backup.list.unreadable')} />}>
            <TwoLines title={name} />
          </Row>
        ))}
      </Rows>
      <CardSection>
        <Inline gap="m" wrap between>
          <Muted>{t('backup.list.keep')}</Muted>
          {rest > 0 && (
            <Button size="s" variant="quiet" onPress={() => setAll(true)}>
              {t('backup.list.all', { count: rest })}
            </Button>
          )}
        </Inline>
      </CardSection>
    </>
  )
}

function Damaged({ text }: { text: string }) {
  return (
    <Chip tone="red" icon={WarningIcon}>
      {text}
    </Chip>
  )
}

type RowProps = Pick<ListedProps, 'now' | 'busy' | 'onRestore'> & { backup: BackupRow }

function ListedBackup({ backup, now, busy, onRestore }: RowProps) {
  const words = useWords()
  const { t } = words
  const when = whenText(backup.at, now, words)
  const kind = t(`backup.list.kind.${backup.kind}`)
  const detail = t('backup.list.detail', { kind, size: sizeText(backup.bytes, words) })
  if (!backup.whole)
    return (
      <Row end={<Damaged text={t('backup.list.damaged')} />}>
        <TwoLines title={when} detail={detail} />
      </Row>
    )
  return (
    <Row
      onPress={busy ? undefined : () => onRestore(backup)}
      label={t('backup.list.restoreLabel', { when })}
      chevron
      end={<Muted>{t('backup.list.restore')}</Muted>}
    >
      <TwoLines title={when} detail={detail} />
    </Row>
  )
}
