import { useState } from 'react'
import type { Command } from './commands'
import { matching } from './commands'
import { useChoose } from './parts/find-box'
import { useHits } from './parts/find-hits'
import { Density } from './ui/density'
import { Dialog } from './ui/dialog'
import { Icon } from './ui/icon'
import { Keys } from './ui/key'
import { Row, Rows } from './ui/rows'
import { SearchBox } from './ui/search-box'
import { useWords } from './words'
import css from './command-palette.module.css'

type Props = { open: boolean; onClose: () => void; commands: readonly Command[] }

/** Ctrl+K: one line for every command, ticket and customer. */
export function CommandPalette({ open, onClose, commands }: Props) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('common.palette.title')}>
      <Density value="compact">{open && <Line onClose={onClose} commands={commands} />}</Density>
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
    <div className={css.room}>
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
      {text === '' && (
        <Rows label={t('common.palette.commands')}>
          {commands.map(({ key, label, icon, keys }) => (
            <Row
              key={key}
              label={label}
              onPress={() => choose(key)}
              lead={<Icon glyph={icon} />}
              end={keys === undefined ? undefined : <Keys keys={keys} />}
            >
              {label}
            </Row>
          ))}
        </Rows>
      )}
    </div>
  )
}
