import { useState } from 'react'
import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { TellingOccasion, TellingOutcome, TellingWay } from '../../../shared/domain/told'
import { outcomesOf, tellingOccasions } from '../../../shared/domain/told'
import { Button } from '../../ui/button'
import { ChoiceCards } from '../../ui/choice-cards'
import { Dialog } from '../../ui/dialog'
import { CustomerIcon, MailIcon, NoteIcon, PhoneIcon } from '../../ui/icons'
import type { Glyph } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Muted } from '../../ui/text'
import { TextArea } from '../../ui/text-area'
import { toast } from '../../ui/toast'
import { useWords, wordsIn } from '../../words'
import { RefusalNote } from '../refusal-note'
import { useSubmit } from '../submit'
import { languageFor, occasionOf, tellText } from '../tell-text'

type Props = {
  card: AnswerCard
  /** Where there is a better one than the ticket's state suggests. */
  occasion?: TellingOccasion | undefined
  onClose: () => void
}

const ways: Record<TellingWay, Glyph> = {
  phone: PhoneIcon,
  mail: MailIcon,
  letter: NoteIcon,
  'in-person': CustomerIcon,
}

/** "Bescheid geben": the text is there, one press opens mail or phone, one press says what came of it. */
export function TellDialog({ card, occasion: wished, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const own = wordsIn(languageFor(card))
  const [now] = useState(Date.now)
  const { phones, email, id: customerId } = card.customer
  const [occasion, setOccasion] = useState(wished ?? occasionOf(card, now))
  const [way, setWay] = useState<TellingWay>(phones.length > 0 || email === '' ? 'phone' : 'mail')
  const [typed, setTyped] = useState<string>()
  const proposal = tellText(card, occasion, now, own)
  const text = typed ?? proposal.text
  const log = useSubmit('ticket:tell')
  const contact = useSubmit('contact:open')

  const call = (phone: string) => {
    setWay('phone')
    void contact.submit(() => ({ by: 'phone', customerId, phone }))
  }
  const mail = () => {
    setWay('mail')
    void contact.submit(() => ({ by: 'mail', customerId, subject: proposal.subject, text }))
  }
  const save = async (outcome: TellingOutcome) => {
    const told = { about: occasion, by: way, outcome, text }
    const saved = await log.submit((requestId) => ({ requestId, ticketId: card.ticket.id, told }))
    if (saved === undefined) return
    toast({ text: t(`counter.tell.saved.${outcome}`), tone: outcome === 'not-reached' ? 'calm' : 'green' })
    onClose()
  }
  const [first, ...others] = outcomesOf[way]
  const verb = (outcome: TellingOutcome) => t(`counter.tell.outcome.${outcome}`)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('counter.tell.title')}
      subtitle={`${card.row.customerName}, ${card.row.number}`}
      onSubmit={() => first !== undefined && void save(first)}
      foot={
        <>
          {first !== undefined && (
            <Button
              variant="main"
              keys={['Ctrl', 'Enter']}
              busy={log.busy}
              startFocus
              onPress={() => void save(first)}
            >
              {verb(first)}
            </Button>
          )}
          {others.map((outcome) => (
            <Button key={outcome} disabled={log.busy} onPress={() => void save(outcome)}>
              {verb(outcome)}
            </Button>
          ))}
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <Stack>
        <ChoiceCards
          label={t('counter.tell.occasion')}
          look="pill"
          columns={tellingOccasions.length}
          value={occasion}
          onChange={(value) => {
            setOccasion(value)
            setTyped(undefined)
          }}
          options={tellingOccasions.map((value) => ({ value, title: t(`counter.tell.is.${value}`) }))}
        />
        <TextArea label={t('counter.tell.text')} rows={7} value={text} onChange={setTyped} />
        <ChoiceCards
          label={t('counter.tell.way')}
          look="pill"
          columns={4}
          value={way}
          onChange={setWay}
          options={waysOf(t).map(({ value, title }) => ({ value, title, icon: ways[value] }))}
        />
        <Inline wrap>
          {phones.map((phone) => (
            <Button key={phone} icon={PhoneIcon} onPress={() => call(phone)}>
              {t('counter.tell.call', { phone })}
            </Button>
          ))}
          {email !== '' && (
            <Button icon={MailIcon} onPress={mail}>
              {t('counter.tell.openMail')}
            </Button>
          )}
          {phones.length === 0 && email === '' && <Muted>{t('counter.tell.noContact')}</Muted>}
        </Inline>
        <RefusalNote refusal={contact.refusal ?? log.refusal} />
      </Stack>
    </Dialog>
  )
}

function waysOf(t: ReturnType<typeof useWords>['t']): { value: TellingWay; title: string }[] {
  return (['phone', 'mail', 'letter', 'in-person'] as const).map((value) => ({
    value,
    title: t(`counter.tell.by.${value}`),
  }))
}
