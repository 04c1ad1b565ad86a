import type { TwoVersions, VersionRow } from '../../shared/contract/conflicts'
import { settleTask } from '../../shared/domain/contested'
import type { Json } from '../../shared/domain/json'
import { useApp } from '../stores/app-store'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { CheckCircleIcon, MergeIcon } from '../ui/icons'
import { Stack } from '../ui/layout'
import { Note } from '../ui/note'
import { Muted } from '../ui/text'
import { toast } from '../ui/toast'
import { useWords } from '../words'
import { RefusalNote } from './refusal-note'
import type { Words } from './speech'
import { useSubmit } from './submit'
import css from './two-versions.module.css'
import { fieldWords, pcWords, valueWords, whenWords } from './version-words'

const longText = 160

/** Where a record was changed on several PCs at once: what each wrote, and the choice. Nothing while all agree. */
export function TwoVersionsNote({ list }: { list: readonly TwoVersions[] }) {
  const { t } = useWords()
  if (list.length === 0) return null
  const hasDeletion = list.every(({ unit }) => unit === null)
  return (
    <Note tone="amber" icon={MergeIcon} title={t('conflicts.versions.title')}>
      <Stack gap="s">
        <p>{t(hasDeletion ? 'conflicts.versions.deletedText' : 'conflicts.versions.text')}</p>
        <div>
          {list.map((one) => (
            <VersionChoices key={keyOf(one)} one={one} withName={one.collection === 'items'} />
          ))}
        </div>
      </Stack>
    </Note>
  )
}

/** Another version on the list is another question. */
export function keyOf({ collection, id, unit, versions }: TwoVersions): string {
  return [collection, id, unit, ...versions.map(({ version }) => version)].join(' ')
}

type ChoicesProps = { one: TwoVersions; withName?: boolean }

/** The versions of one thing side by side, each with its button. */
export function VersionChoices({ one, withName = false }: ChoicesProps) {
  const words = useWords()
  const { t } = words
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const { submit, busy, refusal } = useSubmit('conflict:settle')
  const { collection, id, unit, versions } = one
  const may = tasks.includes(settleTask(collection, unit))
  const shown = versions.map(({ version }) => version)
  const keep = async (choice: string) => {
    const saved = await submit((requestId) => ({ requestId, collection, id, unit, choice, shown }))
    if (saved !== undefined) toast({ text: t('conflicts.versions.settled'), tone: 'green' })
  }
  const what = headingOf(one, words)
  const title = withName ? `${one.name}: ${what}` : what
  return (
    <section className={css.block} aria-label={title}>
      <p className={css.field}>{title}</p>
      <Stack gap="s">
        <div className={css.versions}>
          {versions.map((version, index) => (
            <Version
              key={version.version}
              one={one}
              version={version}
              stands={index === 0}
              busy={busy}
              onKeep={may ? () => void keep(version.version) : undefined}
            />
          ))}
        </div>
        {!may && <Muted>{t('conflicts.versions.mayNot')}</Muted>}
        <RefusalNote refusal={refusal} />
      </Stack>
    </section>
  )
}

function headingOf({ collection, unit }: TwoVersions, words: Words): string {
  return unit === null ? words.t('conflicts.versions.deleted') : fieldWords(collection, unit, words)
}

type VersionProps = {
  one: TwoVersions
  version: VersionRow
  stands: boolean
  busy: boolean
  onKeep: (() => void) | undefined
}

function Version({ one, version, stands, busy, onKeep }: VersionProps) {
  const words = useWords()
  const { t } = words
  const text = versionText(one, version, words)
  return (
    <div className={css.version}>
      <div className={css.head}>
        <span>{pcWords(version.pc, words)}</span>
        {stands && (
          <Chip tone="calm" icon={CheckCircleIcon}>
            {t('conflicts.versions.stands')}
          </Chip>
        )}
      </div>
      <div className={css.value} data-long={text.length > longText || undefined}>
        {text}
      </div>
      <div className={css.when}>{whenWords(version, words)}</div>
      {onKeep && (
        <div className={css.foot}>
          <Button size="s" busy={busy} onPress={onKeep} danger={version.deletes} title={text}>
            {t(keepKey(one, version))}
          </Button>
        </div>
      )}
    </div>
  )
}

function keepKey({ unit }: TwoVersions, { deletes }: VersionRow) {
  if (deletes) return 'conflicts.versions.deleteAgain' as const
  return unit === null ? ('conflicts.versions.keepRecord' as const) : ('conflicts.versions.keep' as const)
}

function versionText(one: TwoVersions, { deletes, value }: VersionRow, words: Words): string {
  const { t } = words
  if (deletes) return t('conflicts.versions.deletedHere')
  if (one.unit !== null) return valueWords(one.unit, value, words, one)
  if (typeof value !== 'object' || value === null) return ''
  const parts = Object.entries<Json | undefined>({ ...value }).map(([unit, part]) =>
    t('conflicts.value.part', {
      field: fieldWords(one.collection, unit, words),
      value: valueWords(unit, part ?? null, words, one),
    }),
  )
  return parts.length === 0 ? one.name : parts.join('\n')
}
