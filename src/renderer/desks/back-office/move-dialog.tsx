import type { ReactNode } from 'react'
import type { BenchRow } from '../../../shared/contract/desk-answers'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'

type Props = {
  /** One job or several. */
  readonly rows: readonly [BenchRow, ...BenchRow[]]
  readonly title: string
  readonly submit?: string | undefined
  /** A second way to end the dialog, beside the first. */
  readonly other?: { readonly label: string; readonly onPress: () => void } | undefined
  readonly busy?: boolean | undefined
  /** Why the move was refused, as a sentence. */
  readonly refused?: string | undefined
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog about one job on the bench, or several: which one, what is asked, and the one button that does it. */
export function MoveDialog(props: Props) {
  const { rows, title, submit, other, busy, refused, onSubmit, onClose, children } = props
  const { t } = useWords()
  const [row] = rows
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      subtitle={
        rows.length === 1
          ? `${row.number} · ${row.title} · ${row.customerName}`
          : t('bench.many.jobs', { count: rows.length })
      }
      size={other === undefined ? 's' : 'm'}
      onSubmit={onSubmit}
      foot={
        <>
          {submit !== undefined && (
            <Button variant="main" keys={['Ctrl', 'Enter']} busy={busy} onPress={onSubmit}>
              {submit}
            </Button>
          )}
          {other && <Button onPress={other.onPress}>{other.label}</Button>}
          {other === undefined && <Button onPress={onClose}>{t('common.cancel')}</Button>}
        </>
      }
    >
      <Stack>
        {children}
        {refused !== undefined && (
          <Note tone="red" icon={WarningIcon}>
            {refused}
          </Note>
        )}
      </Stack>
    </Dialog>
  )
}
