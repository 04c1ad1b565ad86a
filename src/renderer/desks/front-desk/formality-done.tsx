import type { Answer } from '../../../shared/contract/requests'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { CheckIcon, HomeIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'

type Props = { done: Answer<'formality:do'>; onAgain: () => void }

/** That it is written down, under which number, and where to go from here. */
export function FormalityDone({ done, onAgain }: Props) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const { id, number, opened } = done
  return (
    <Stack>
      <Note tone="green" icon={CheckIcon} title={t('formalities.doneTitle')}>
        {t('formalities.doneAs', { number })}
      </Note>
      <Inline wrap>
        <Button variant="main" startFocus onPress={onAgain}>
          {t('formalities.next')}
        </Button>
        {[...(opened === null ? [] : [opened]), { id, number }].map((ticket) => (
          <Button key={ticket.id} onPress={() => open({ name: 'ticket', id: ticket.id })}>
            {t('formalities.openTicket', { number: ticket.number })}
          </Button>
        ))}
        <Button variant="quiet" icon={HomeIcon} onPress={() => open({ name: 'today' })}>
          {t('formalities.home')}
        </Button>
      </Inline>
    </Stack>
  )
}
