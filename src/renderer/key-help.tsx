import { Density } from './ui/density'
import { Dialog } from './ui/dialog'
import { Keys } from './ui/key'
import { SimpleTable } from './ui/simple-table'
import { useWords } from './words'
import type { Words } from './parts/speech'

type Props = { open: boolean; onClose: () => void }

/** F1: every key and what it does. */
export function KeyHelp({ open, onClose }: Props) {
  const words = useWords()
  const { t } = words
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('common.keys.title')}
      subtitle={t('common.keys.subtitle')}
      reading
    >
      <Density value="compact">
        <SimpleTable
          label={t('common.keys.title')}
          columns={[
            { key: 'key', head: t('common.keys.key') },
            { key: 'effect', head: t('common.keys.effect') },
          ]}
          rows={effects(words).map(({ keys, text }) => ({
            key: keys.join('+'),
            cells: [<Keys key="keys" keys={keys} />, text],
          }))}
        />
      </Density>
    </Dialog>
  )
}

function effects({ t }: Words): { keys: string[]; text: string }[] {
  return [
    { keys: ['F1'], text: t('common.keys.help') },
    { keys: ['F2'], text: t('common.keys.newCustomer') },
    { keys: ['F3'], text: t('common.keys.find') },
    { keys: ['F4'], text: t('common.keys.newTicket') },
    { keys: ['F5'], text: t('common.keys.phoneNote') },
    { keys: ['F6'], text: t('common.keys.nextVisit') },
    { keys: ['F7'], text: t('common.keys.pickUp') },
    { keys: ['F9'], text: t('common.keys.lock') },
    { keys: ['Ctrl', 'Shift', 'H'], text: t('customers.privacy.cover') },
    { keys: ['Ctrl', 'K'], text: t('common.keys.palette') },
    { keys: ['Ctrl', '1 … 9'], text: t('common.keys.views') },
    { keys: ['Ctrl', 'R'], text: t('questions.ask') },
    { keys: ['1 … 4'], text: t('questions.answer.byKey') },
    { keys: ['Ctrl', 'E'], text: t('questions.answer.focus') },
    { keys: ['Ctrl', 'I'], text: t('inbox.keys') },
    { keys: ['Ctrl', 'Z'], text: t('common.keys.undo') },
    { keys: ['Enter'], text: t('common.keys.nextField') },
    { keys: ['Ctrl', 'Enter'], text: t('common.keys.save') },
    { keys: ['Escape'], text: t('common.keys.back') },
  ]
}
