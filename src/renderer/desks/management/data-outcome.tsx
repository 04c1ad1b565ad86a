import type { Answer } from '../../../shared/contract/requests'
import type { ImportOutcome } from '../../stores/import-desk'
import { useImportDesk } from '../../stores/import-desk'
import { Button } from '../../ui/button'
import { CheckCircleIcon, InfoIcon, WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import css from './data-outcome.module.css'
import { counted, countText, shownKinds } from './data-words'

/** How the import that just ended has ended, until the person has read it. */
export function ImportOutcomeNote({ outcome }: { outcome: ImportOutcome }) {
  const words = useWords()
  const { t } = words
  if (outcome.is === 'cancelled') {
    return (
      <Note icon={InfoIcon} action={<Dismiss />}>
        {t('data.done.cancelled')}
      </Note>
    )
  }
  if (outcome.is === 'undone') return <UndoneNote undone={outcome.undone} />
  const { planned, counts } = outcome.row
  const kinds = shownKinds
    .filter((kind) => (counts[kind] ?? 0) > 0)
    .map((kind) => `${t(`data.kind.${kind}`)} ${countText(counts[kind] ?? 0, words)}`)
  return (
    <Note
      tone="green"
      icon={CheckCircleIcon}
      title={t('data.done.imported', counted(planned, words))}
      action={<Dismiss />}
    >
      {kinds.join(', ')}
    </Note>
  )
}

function Dismiss() {
  const { t } = useWords()
  const dismiss = useImportDesk((desk) => desk.dismiss)
  return (
    <Button size="s" variant="quiet" onPress={dismiss}>
      {t('data.done.close')}
    </Button>
  )
}

function UndoneNote({ undone }: { undone: Answer<'import:undo'> }) {
  const words = useWords()
  const { t } = words
  const { removed, kept, keptTotal } = undone
  const title = t('data.done.undone', counted(removed, words))
  if (keptTotal === 0) {
    return (
      <Note tone="green" icon={CheckCircleIcon} title={title} action={<Dismiss />}>
        {t('data.done.asBefore')}
      </Note>
    )
  }
  const groups = shownKinds
    .map((kind) => ({ kind, names: kept.filter((one) => one.kind === kind).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0)
  return (
    <Note tone="amber" icon={WarningIcon} title={title} action={<Dismiss />}>
      <p>{t('data.done.keptTitle', counted(keptTotal, words))}</p>
      <dl className={css.kept}>
        {groups.map(({ kind, names }) => (
          <div key={kind}>
            <dt>{t(`data.kind.${kind}`)}</dt>
            <dd>{names.join(', ')}</dd>
          </div>
        ))}
      </dl>
      {keptTotal > kept.length && (
        <p>{t('data.done.keptMore', { number: countText(keptTotal - kept.length, words) })}</p>
      )}
    </Note>
  )
}
