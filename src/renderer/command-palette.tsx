import { useState } from 'react'
import type { Command } from './commands'
import { matching } from './commands'
import { useChoose } from './parts/find-box'
import { useHits } from './parts/find-hits'
import { Dialog } from './ui/dialog'
import { Icon } from './ui/icon'
import { Keys } from './ui/key'
import { SearchBox } from './ui/search-box'
import { useWords } from './words'

type Props = { open: boolean; onClose: () => void; commands: readonly Command[] }

/** Ctrl+K: one line for every command, ticket and customer. */
export function CommandPalette({ open, onClose, commands }: Props) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('common.palette.title')}>
      {open && <Line onClose={onClose} commands={commands} />}
    </Dialog>
  )
}

const hitCount = 6

function Line({ onClose, commands }: Omit<Props, 'open'>) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const { results, hitOf } = useHits(text, hitCount, false)
  const open = useChoose()
  const fitting = matching(commands, text)
  const acts = fitting.map(({ key, label, icon, keys }) => ({
    key,
    title: label,
    lead: <Icon glyph={icon} />,
    end: keys === undefined ? undefined : <Keys keys={keys} />,
    group: t('common.palette.commands'),
  }))
  const choose = (key: string) => {
    onClose()
    const command = fitting.find((each) => each.key === key)
    if (command === undefined) open(hitOf(key))
    else command.run()
  }
  return (
    <SearchBox
      label={t('common.palette.label')}
      placeholder={t('common.palette.placeholder')}
      value={text}
      onChange={setText}
      results={[...acts, ...results]}
      onChoose={choose}
      empty={text === '' ? undefined : t('common.palette.nothing', { text })}
      autoFocus
    />
  )
}
