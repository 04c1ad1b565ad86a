import { InfoIcon, WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import type { Trial } from './use-what-if'
import { useWhatIf } from './use-what-if'
import { othersWords, ownWords } from './what-if-words'

type Props = { readonly change: Trial | undefined; readonly ticketId: string }

/** The same in one or two sentences, for small dialogs; silent where nothing changes. */
export function WhatIfLine({ change, ticketId }: Props) {
  const words = useWords()
  const { answer } = useWhatIf(change)
  if (answer === undefined) return null
  const own = ownWords(answer, ticketId, Date.now(), words)
  const others = othersWords(answer, ticketId, words)
  const said = [own, others].filter((part) => part !== undefined)
  if (said.length === 0) return null
  return (
    <Note tone={others === undefined ? 'calm' : 'amber'} icon={others === undefined ? InfoIcon : WarningIcon}>
      {said.join(' ')}
    </Note>
  )
}
