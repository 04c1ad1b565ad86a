import type { ReactNode } from 'react'
import type { Refusal } from '../../shared/domain/refusal'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Form } from '../ui/form'
import { Stack } from '../ui/layout'
import { useWords } from '../words'
import { RefusalNote } from './refusal-note'

type Props = {
  title: string
  subtitle?: string | undefined
  /** Names the result: "Preis ändern". */
  verb: string
  busy: boolean
  refusal: Refusal | undefined
  onSubmit: () => void
  onClose: () => void
  side?: 'right' | undefined
  size?: 's' | 'm' | 'l' | undefined
  danger?: boolean | undefined
  disabled?: boolean | undefined
  children: ReactNode
}

/** A dialog with one form and one result; Ctrl+Enter saves, a refusal stands above the buttons. */
export function ActionDialog({ children, verb, busy, refusal, onSubmit, onClose, ...rest }: Props) {
  const { t } = useWords()
  const save = () => {
    if (rest.disabled !== true && !busy) onSubmit()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={rest.title}
      subtitle={rest.subtitle}
      side={rest.side}
      size={rest.size ?? 's'}
      onSubmit={save}
      foot={
        <>
          <Button
            variant="main"
            danger={rest.danger}
            busy={busy}
            disabled={rest.disabled}
            keys={['Ctrl', 'Enter']}
            onPress={save}
          >
            {verb}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <Form onSubmit={save} label={rest.title} enterSubmits>
        <Stack>
          {children}
          <RefusalNote refusal={refusal} />
        </Stack>
      </Form>
    </Dialog>
  )
}
