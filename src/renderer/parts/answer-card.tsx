import type { ReactNode } from 'react'
import type { AnswerCard } from '../../shared/contract/desk-answers'
import { useApp } from '../stores/app-store'
import { useAsking } from '../stores/asking'
import { Avatar } from '../ui/avatar'
import { Button } from '../ui/button'
import { Bill } from '../ui/bill'
import { Card } from '../ui/card'
import { Details } from '../ui/details'
import { formatMoney, initialsOf, tintOf } from '../ui/format'
import { QuestionIcon } from '../ui/icons'
import { HeroSay } from '../ui/hero'
import { Muted } from '../ui/text'
import { TwoLines } from '../ui/two-lines'
import { useTicking } from '../ui/use-ticking'
import { useWords } from '../words'
import css from './answer-card.module.css'
import { AnswerFacts } from './answer-facts'
import { billLines } from './bill-lines'
import { doneWork } from './done-work'
import { knownAbout } from './known-about'
import { PhotoStrip } from './photo-strip'
import { sayOf } from './say'
import type { Words } from './speech'
import { TimelineList } from './timeline-list'
import { TwoVersionsNote } from './two-versions'

const minuteMs = 60_000

/** Everything to answer any question on a ticket (Auskunft): what to say, where, how much, why, who. */
export function AnswerCardView({ card }: { card: AnswerCard }) {
  const words = useWords()
  const { t } = words
  const now = useTicking(minuteMs)
  return (
    <Card fill reading label={t('answer.title')}>
      <div className={css.card}>
        <HeroSay
          label={t('answer.say.title')}
          text={t('answer.say.quoted', { text: sayOf(card, now, words) })}
        />
        <AnswerFacts card={card} now={now} />
        {card.contested.length > 0 && (
          <div className={css.part}>
            <TwoVersionsNote list={card.contested} />
          </div>
        )}
        <div className={css.pair}>
          <Part title={t('answer.done')}>
            <DoneList card={card} now={now} />
          </Part>
          <Part title={t('answer.why')}>
            <Bill label={t('answer.why')} lines={billLines(card, words)} />
          </Part>
        </div>
        <div className={css.pair}>
          <Part title={t('answer.timeline')}>
            <TimelineList card={card} />
          </Part>
          <div>
            <Part title={t('answer.decides')}>
              <Deciders card={card} />
            </Part>
            <Pictures card={card} />
            <Known card={card} now={now} />
          </div>
        </div>
      </div>
    </Card>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <h2 className={css.title}>{title}</h2>
      {children}
    </section>
  )
}

function DoneList({ card, now }: { card: AnswerCard; now: number }) {
  const words = useWords()
  const done = doneWork(card, now, words)
  if (done.length === 0) return <Muted>{words.t('answer.nothingDone')}</Muted>
  return (
    <ul className={css.list}>
      {done.map((entry) => (
        <li key={entry.key} className={css.entry}>
          <Avatar initials={initialsOf(entry.name)} tint={tintOf(entry.by)} size="s" />
          <TwoLines title={entry.text} detail={entry.detail} strong={false} wrap />
        </li>
      ))}
    </ul>
  )
}

function Deciders({ card }: { card: AnswerCard }) {
  const words = useWords()
  const { t, language } = words
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const own = (['price.change', 'payment.record', 'pickup.unpaid-release'] as const).filter((task) =>
    tasks.includes(task),
  )
  const mine =
    own.length === 0 ? t('answer.mayNothing') : own.map((task) => t(`answer.may.${task}`)).join(', ')
  const me = useApp((app) => app.status?.session?.personId)
  const mayAsk = tasks.includes('question.ask')
  const ask = (personId: string) =>
    useAsking.getState().ask({
      to: `person:${personId}`,
      ticketId: card.row.id,
      about: `${card.row.customerName}, ${card.row.number}`,
    })
  const { limitCents } = card.ticket
  const limit =
    limitCents === undefined
      ? []
      : [
          {
            label: t('answer.field.limit'),
            value: t('answer.onlyAsked', { amount: formatMoney(limitCents, language) }),
          },
        ]
  return (
    <>
      <ul className={css.list}>
        {card.managers.map(({ id, name, initials, signedIn }) => (
          <li key={id} className={css.entry}>
            <Avatar initials={initials} tint={tintOf(id)} size="s" />
            <TwoLines title={name} detail={managerWords(signedIn, words)} wrap />
            {mayAsk && id !== me && (
              <Button
                size="s"
                icon={QuestionIcon}
                onPress={() => ask(id)}
                title={t('answer.askOf', { name })}
              >
                {t('answer.ask')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={css.gap}>
        <Details items={[{ label: t('answer.yourself'), value: mine }, ...limit]} />
      </div>
    </>
  )
}

function managerWords(signedIn: boolean, { t }: Words): string {
  return signedIn ? t('answer.managerHere') : t('answer.managerMay')
}

/** The things that were brought in, as they came, and the work as it went. */
function Pictures({ card }: { card: AnswerCard }) {
  const { t } = useWords()
  const items = card.items.map(({ item }) => ({ ...item, photos: item.photos ?? [] }))
  const pictured = [...items, ...card.steps].filter(({ photos }) => photos.length > 0)
  if (pictured.length === 0) return null
  return (
    <Part title={t('answer.pictures')}>
      {pictured.map(({ id, title, photos }) => (
        <PhotoStrip key={id} title={title} photos={photos} />
      ))}
    </Part>
  )
}

function Known({ card, now }: { card: AnswerCard; now: number }) {
  const words = useWords()
  const items = knownAbout(card, now, words)
  if (items.length === 0) return null
  return (
    <Part title={words.t('answer.known')}>
      <Details items={items} />
    </Part>
  )
}
