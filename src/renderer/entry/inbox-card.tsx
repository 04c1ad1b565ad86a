import { inboxLooks } from '../../shared/domain/notice'
import { send, useQuery } from '../stores/requests'
import { Card } from '../ui/card'
import { ChoiceCards } from '../ui/choice-cards'
import { toast } from '../ui/toast'
import { refusalSentence, useWords } from '../words'

/** How loud "Für Sie" may be for this person on this PC; each works at once. */
export function InboxCard() {
  const { t } = useWords()
  const inbox = useQuery('inbox:read', {}, ['inbox']).value
  if (inbox === undefined) return null
  const choose = async (value: string) => {
    const look = inboxLooks.find((one) => one === value)
    const reply = look === undefined ? undefined : await send('inbox:set-look', { look })
    if (reply?.ok === false) toast({ text: refusalSentence(reply.code), tone: 'red' })
  }
  return (
    <Card pad title={t('inbox.title')}>
      <ChoiceCards
        label={t('inbox.look.title')}
        value={inbox.look}
        onChange={(value) => void choose(value)}
        options={inboxLooks.map((look) => ({
          value: look,
          title: t(`inbox.look.${look}`),
          detail: t(`inbox.look.${look}Detail`),
        }))}
        look="radio"
        columns={1}
      />
    </Card>
  )
}
