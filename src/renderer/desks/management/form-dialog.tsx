import type { ReactNode } from 'react'
import type { Refusal } from '../../../shared/domain/refusal'
import { RefusalNote } from '../../parts/refusal-note'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Form } from '../../ui/form'
import { Stack } from '../../ui/layout'
import { useWords } from '../../words'

type Props = {
  readonly title: string
  readonly submit: string
  readonly busy: boolean
  /** Refusals that stand at no field. */
  readonly refusal: Refusal | undefined
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
  readonly danger?: boolean | undefined
  /** A second way to save. */
  readonly other?: { readonly label: string; readonly onPress: () => void } | undefined
  /** Stands in place of the refusal, with its own buttons: two versions to choose from. */
  readonly choice?: ReactNode
}

/** A record's form beside the list it belongs to: Enter goes on, Ctrl+Enter saves, Esc leaves it as it was. */
export function FormDialog(props: Props) {
  const { title, submit, busy, refusal, onSubmit, onClose, children, danger, other, choice } = props
  const { t } = useWords()
  const isChoosing = choice !== undefined && choice !== null
  return (
    <Dialog
      open
      side="right"
      size="m"
      title={title}
      onClose={onClose}
      foot={
        isChoosing ? undefined : (
          <>
            <Button variant="main" keys={['Ctrl', 'Enter']} busy={busy} danger={danger} onPress={onSubmit}>
              {submit}
            </Button>
            {other && <Button onPress={other.onPress}>{other.label}</Button>}
            <Button onPress={onClose}>{t('common.cancel')}</Button>
          </>
        )
      }
    >
      <Stack gap="l">
        {isChoosing ? choice : <RefusalNote refusal={refusal} />}
        <Form onSubmit={onSubmit} label={title} enterSubmits>
          <Stack gap="l">{children}</Stack>
        </Form>
      </Stack>
    </Dialog>
  )
}
