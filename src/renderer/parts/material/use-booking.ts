import { useCallback } from 'react'
import type { BookedMaterial } from '../../../shared/contract/material'
import type { Refusal } from '../../../shared/domain/refusal'
import type { BookingWish } from '../../../shared/domain/stock-rules'
import { newRequestId, send } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { formatAmount } from '../../ui/format'
import { refusalSentence, useWords } from '../../words'
import { useSubmit } from '../submit'

export type Booking = BookingWish & { readonly articleId: string; readonly stepId?: string }

export type Booker = {
  readonly book: (booking: Booking) => Promise<BookedMaterial | undefined>
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly clear: () => void
}

/** Books of every kind by one call; each kind has its own channel. */
export function useBooking(): Booker {
  const taken = useSubmit('material:book')
  const reserved = useSubmit('material:reserve')
  const released = useSubmit('material:release')
  const goods = useSubmit('material:goods-in')
  const all = [taken, reserved, released, goods]
  const book = (booking: Booking) => {
    const { kind, articleId, thousandths, anyway, reason, ticketId, stepId } = booking
    const forTicket = ticketId === undefined ? {} : { ticketId }
    const forStep = stepId === undefined ? {} : { stepId }
    if (kind === 'goods-in')
      return goods.submit((requestId) => ({ requestId, articleId, thousandths, reason }))
    if (kind === 'release')
      return released.submit((requestId) => ({ requestId, articleId, thousandths, ticketId: ticketId ?? '' }))
    if (kind === 'reserve')
      return reserved.submit((requestId) => ({
        requestId,
        articleId,
        thousandths,
        anyway,
        ticketId: ticketId ?? '',
        ...forStep,
      }))
    return taken.submit((requestId) => ({
      requestId,
      kind,
      articleId,
      thousandths,
      anyway,
      reason,
      ...forTicket,
      ...forStep,
    }))
  }
  return {
    book,
    busy: all.some(({ busy }) => busy),
    refusal: all.find(({ refusal }) => refusal !== undefined)?.refusal,
    clear: () => all.forEach(({ clear }) => clear()),
  }
}

/** Takes a booking back, and says so or why not. */
export function useTakeBack() {
  const { t } = useWords()
  return useCallback(
    async (id: string, what: string) => {
      const reply = await send('material:reverse', { requestId: newRequestId(), id, reason: '' })
      if (reply.ok) toast({ text: t('material.reverseDone', { what }), tone: 'green' })
      else toast({ text: refusalSentence(reply.code), tone: 'red' })
    },
    [t],
  )
}

/** Says what was booked, with the way to take it back. */
export function useToldBooking() {
  const { t, language } = useWords()
  const takeBack = useTakeBack()
  return useCallback(
    (
      kind: BookingWish['kind'],
      id: string,
      { name, unit, thousandths }: { name: string; unit: string; thousandths: number },
    ) => {
      const amount = formatAmount(Math.abs(thousandths), unit, language)
      const text = t(`material.done.${kind}`, { amount, name })
      toast({ text, tone: 'green', undo: () => void takeBack(id, `${amount} ${name}`) })
    },
    [t, language, takeBack],
  )
}
