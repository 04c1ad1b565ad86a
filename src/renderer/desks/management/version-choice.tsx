import { Button } from '../../ui/button'
import { WarningIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { SimpleTable } from '../../ui/simple-table'
import { useWords } from '../../words'

/** One field in which the two versions differ, in words. */
export type Difference = { readonly label: string; readonly mine: string; readonly theirs: string }

type Props = {
  readonly differences: readonly Difference[]
  readonly busy: boolean
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Somebody saved the same record meanwhile: both versions side by side, and the choice between them. */
export function VersionChoice({ differences, busy, onMine, onTheirs }: Props) {
  const { t } = useWords()
  const word = (text: string) => (text === '' ? t('common.versions.empty') : text)
  return (
    <Note tone="amber" icon={WarningIcon} title={t('common.versions.title')}>
      <Stack gap="s">
        <p>{t('common.versions.text')}</p>
        <SimpleTable
          label={t('common.versions.title')}
          columns={[
            { key: 'field', head: '' },
            { key: 'mine', head: t('common.versions.mine') },
            { key: 'theirs', head: t('common.versions.theirs') },
          ]}
          rows={differences.map(({ label, mine, theirs }) => ({
            key: label,
            cells: [label, word(mine), word(theirs)],
          }))}
        />
        <Inline gap="s" wrap>
          <Button variant="main" busy={busy} onPress={onMine}>
            {t('common.versions.takeMine')}
          </Button>
          <Button onPress={onTheirs}>{t('common.versions.takeTheirs')}</Button>
        </Inline>
      </Stack>
    </Note>
  )
}

/** The fields of two drafts that differ, written by `write`; the rest is left out. */
export function differencesOf<Draft extends object>(
  mine: Draft,
  theirs: Draft,
  fields: readonly { readonly label: string; readonly write: (draft: Draft) => string }[],
): Difference[] {
  return fields
    .map(({ label, write }) => ({ label, mine: write(mine), theirs: write(theirs) }))
    .filter((field) => field.mine !== field.theirs)
}
