import { Button } from './button'
import { Dialog } from './dialog'
import { useKitWords } from './kit-words'

type Props = {
  open: boolean
  title: string
  text: string
  verb: string
  onConfirm: () => void
  onClose: () => void
  tone?: 'red' | undefined
  busy?: boolean | undefined
}

/** Only for legal one-way steps: names the consequence, and the verb stands on the button. */
export function ConfirmDialog({ open, title, text, verb, onConfirm, onClose, tone, busy }: Props) {
  const words = useKitWords()
  const foot = (
    <>
      <Button variant="main" danger={tone === 'red'} busy={busy} onPress={onConfirm}>
        {verb}
      </Button>
      <Button onPress={onClose} keys={['Escape']} startFocus>
        {words.cancel}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={title} size="s" foot={foot}>
      <p>{text}</p>
    </Dialog>
  )
}
