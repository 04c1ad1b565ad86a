import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SimpleTable } from '../ui/simple-table'
import { useWords } from '../words'

export type VersionLine = { readonly label: string; readonly mine: string; readonly theirs: string }

type Props = {
  lines: readonly VersionLine[]
  busy: boolean
  onMine: () => void
  onTheirs: () => void
  onClose: () => void
}

/** Two people changed one thing: both versions side by side, and the choice. */
export function VersionsDialog({ lines, busy, onMine, onTheirs, onClose }: Props) {
  const { t } = useWords()
  const differing = lines.filter(({ mine, theirs }) => mine !== theirs)
  const empty = t('common.versions.empty')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('common.versions.title')}
      subtitle={t('common.versions.text')}
      size="l"
      foot={
        <>
          <Button variant="main" busy={busy} onPress={onMine}>
            {t('common.versions.takeMine')}
          </Button>
          <Button variant="plain" onPress={onTheirs}>
            {t('common.versions.takeTheirs')}
          </Button>
        </>
      }
    >
      <SimpleTable
        label={t('common.versions.title')}
        columns={[
          { key: 'label', head: '' },
          { key: 'mine', head: t('common.versions.mine') },
          { key: 'theirs', head: t('common.versions.theirs') },
        ]}
        rows={differing.map(({ label, mine, theirs }) => ({
          key: label,
          cells: [label, mine === '' ? empty : mine, theirs === '' ? empty : theirs],
        }))}
      />
    </Dialog>
  )
}
