import { useState } from 'react'
import type { TicketArticle } from '../../../shared/domain/stock-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import type { MenuAction } from '../../ui/action-menu'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { formatAmount } from '../../ui/format'
import { BoxIcon, PlusIcon, TrashIcon, UndoIcon, UnlockIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import type { Words } from '../speech'
import type { BookPlan } from './book-dialog'
import { BookDialog } from './book-dialog'
import { MaterialMissing } from './material-missing'

type Props = { readonly ticketId: string; readonly stepId?: string | undefined }

const watched = ['stockBookings', 'purchaseNotes', 'articles', 'events'] as const

/**
 * The material of a ticket where its work is done: what is set aside, used and missing; reserve, use, put back and throw
 * away. What is used is booked on the step, if one is named.
 */
export function StepMaterial({ ticketId, stepId }: Props) {
  const words = useWords()
  const { t } = words
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const mayBook = tasks.includes('material.book')
  const [plan, setPlan] = useState<BookPlan>()
  const material = useQuery('material:of-ticket', { ticketId }, watched).value
  // Asked before the dialog opens, so that the list is there with it.
  const list = useQuery('material:list', mayBook ? {} : undefined, watched).value
  const choices = list?.filter(({ active }) => active) ?? []
  if (material === undefined) return null
  const { articles, work } = material
  const isOver = work === 'ready' || work === 'cancelled'
  if (articles.length === 0 && (!mayBook || choices.length === 0)) return null
  return (
    <Stack gap="s">
      {articles.length === 0 && <Muted>{t('material.onTicket.none')}</Muted>}
      {articles.length > 0 && (
        <Rows label={t('material.onTicket.title')}>
          {articles.map((one) => (
            <ArticleLine key={one.article.id} one={one} mayBook={mayBook} onPlan={setPlan} />
          ))}
        </Rows>
      )}
      <MaterialMissing ticketId={ticketId} material={material} mayBook={mayBook} />
      {mayBook && choices.length > 0 && (
        <Inline wrap>
          {!isOver && (
            <Button size="s" icon={PlusIcon} onPress={() => setPlan({ kind: 'reserve' })}>
              {t('material.onTicket.reserve')}
            </Button>
          )}
          <Button size="s" icon={BoxIcon} onPress={() => setPlan({ kind: 'use' })}>
            {t('material.onTicket.use')}
          </Button>
        </Inline>
      )}
      {plan && (
        <BookDialog
          plan={plan}
          choices={choices}
          ticketId={ticketId}
          stepId={stepId}
          onClose={() => setPlan(undefined)}
        />
      )}
    </Stack>
  )
}

type LineProps = {
  readonly one: TicketArticle
  readonly mayBook: boolean
  readonly onPlan: (plan: BookPlan) => void
}

function ArticleLine({ one, mayBook, onPlan }: LineProps) {
  const words = useWords()
  const { t, language } = words
  const { article, reserved } = one
  const { name, unit } = article
  const amount = formatAmount(reserved, unit, language)
  const items = menuOf(one, onPlan, words)
  return (
    <Row
      end={
        mayBook && (
          <Inline>
            {reserved > 0 && (
              <Button
                size="s"
                title={t('material.onTicket.useOf', { name, amount })}
                onPress={() => onPlan({ kind: 'use', article, proposed: reserved })}
              >
                {t('material.onTicket.useReserved', { amount })}
              </Button>
            )}
            <ActionMenu label={t('material.onTicket.more', { name })} items={items} />
          </Inline>
        )
      }
    >
      <TwoLines title={name} detail={detailOf(one, words)} wrap />
    </Row>
  )
}

function detailOf(
  { article, reserved, used, wasted, missing }: TicketArticle,
  { t, language }: Words,
): string {
  const write = (thousandths: number) => formatAmount(thousandths, article.unit, language)
  return [
    reserved > 0 && t('material.onTicket.reserved', { amount: write(reserved) }),
    missing > 0 && t('material.onTicket.lacks', { amount: write(missing) }),
    used > 0 && t('material.onTicket.used', { amount: write(used) }),
    wasted > 0 && t('material.onTicket.wasted', { amount: write(wasted) }),
  ]
    .filter((part) => part !== false)
    .join(' · ')
}

function menuOf(
  { article, reserved, used }: TicketArticle,
  onPlan: (plan: BookPlan) => void,
  { t }: Words,
): MenuAction[] {
  const offers: (MenuAction & { readonly when: boolean })[] = [
    {
      key: 'use',
      when: reserved === 0,
      label: t('material.dialog.use'),
      icon: BoxIcon,
      onSelect: () => onPlan({ kind: 'use', article }),
    },
    {
      key: 'put-back',
      when: used > 0,
      label: t('material.dialog.put-back'),
      icon: UndoIcon,
      onSelect: () => onPlan({ kind: 'put-back', article, most: used }),
    },
    {
      key: 'waste',
      when: true,
      label: t('material.dialog.waste'),
      icon: TrashIcon,
      onSelect: () => onPlan({ kind: 'waste', article }),
    },
    {
      key: 'release',
      when: reserved > 0,
      label: t('material.dialog.release'),
      icon: UnlockIcon,
      onSelect: () => onPlan({ kind: 'release', article, proposed: reserved, most: reserved }),
    },
  ]
  return offers.filter(({ when }) => when).map(({ when: _when, ...item }) => item)
}
