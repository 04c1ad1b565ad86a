import type { VisitRow } from '../../../shared/contract/lobby'
import { queueNumber, tooLongMs } from '../../../shared/domain/visit'
import type { Words } from '../../parts/speech'
import { formatMinutes } from '../../ui/format'

export function visitName({ name }: Pick<VisitRow, 'name'>, { t }: Words): string {
  return name === '' ? t('lobby.queue.noName') : name
}

/** "018 Frau Öztürk"; of somebody without a name only the number. */
export function visitTitle({ number, name }: Pick<VisitRow, 'number' | 'name'>): string {
  return `${queueNumber(number)} ${name}`.trim()
}

/** For whom somebody waits, when it is not simply the counter: "für Mehmet Aydın". */
export function addresseeWords({ to, toName }: Pick<VisitRow, 'to' | 'toName'>, { t }: Words): string {
  if (to?.type === 'person') return t('lobby.queue.forPerson', { name: toName })
  return to?.type === 'area' ? t('lobby.queue.forArea', { area: t(`ticket.area.${to.area}`) }) : ''
}

type Wait = { readonly text: string; readonly isTooLong: boolean }

export function waitOf({ arrivedAt, waitedUntil }: VisitRow, now: number, { language }: Words): Wait {
  const ms = Math.max(0, (waitedUntil ?? now) - arrivedAt)
  return { text: formatMinutes(ms, language), isTooLong: ms >= tooLongMs }
}
