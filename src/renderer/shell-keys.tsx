import { useEffect } from 'react'
import type { Session } from '../shared/contract/entry'
import { bridge } from './bridge'
import type { Command, Dialogs } from './commands'
import { goBack } from './commands'
import { undoLatest } from './ui/toast'
import { useKeys } from './ui/use-keys'
import type { KeyMap } from './ui/use-keys'

type Props = { session: Session; commands: readonly Command[]; dialogs: Dialogs }

/**
 * The keys that work on every page. Rendered before the page, so that the page's own keys are mounted later and are
 * asked first.
 */
export function ShellKeys({ session, commands, dialogs }: Props) {
  useKeys({
    ...keysOf(commands),
    'ctrl+k': dialogs.showPalette,
    Escape: () => goBack(session),
    'ctrl+z': () => void undoLatest(),
  })
  useEffect(
    () =>
      bridge().on('menu:chosen', ({ command }) => {
        if (command === 'back') goBack(session)
        else commands.find(({ key }) => key === command)?.run()
      }),
    [session, commands, dialogs],
  )
  return null
}

function keysOf(commands: readonly Command[]): KeyMap {
  const map: KeyMap = {}
  for (const { keys, run } of commands) if (keys !== undefined) map[keys.join('+')] = run
  return map
}
