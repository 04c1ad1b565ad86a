import type { ArticleRow, PurchaseRow } from '../../../shared/contract/material'
import { civilDay } from '../../../shared/domain/calendar'
import { useApp } from '../../stores/app-store'
import { send } from '../../stores/requests'
import { Button } from '../../ui/button'
import { DownloadIcon } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { useTicking } from '../../ui/use-ticking'
import { refusalSentence, useWords } from '../../words'
import { byPressure, isFound } from './material-filter'
import { bookingLines, noteLines, stockLines } from './material-lines'
import type { MaterialTab } from './material-tab'

type Props = {
  readonly tab: MaterialTab
  readonly rows: readonly ArticleRow[]
  readonly notes: readonly PurchaseRow[]
  /** What the list of the stock is narrowed to. */
  readonly text: string
}

const minuteMs = 60_000
const titles = { stock: 'stock', 'to-order': 'toOrder', ordered: 'ordered', bookings: 'bookings' } as const

/** The list that is open, as a file. */
export function MaterialSave({ tab, rows, notes, text }: Props) {
  const words = useWords()
  const { t, language } = words
  const today = civilDay(useTicking(minuteMs))
  const mayBook = useApp((app) => app.status?.session?.tasks.includes('material.book')) ?? false
  if (!mayBook) return null
  const linesOf: Readonly<Record<MaterialTab, () => Promise<string[][]>>> = {
    stock: async () => stockLines(byPressure(rows.filter((row) => isFound(row, text))), words),
    'to-order': async () =>
      noteLines(
        notes.filter(({ state }) => state === 'noted'),
        words,
      ),
    ordered: async () =>
      noteLines(
        notes.filter(({ state }) => state === 'ordered'),
        words,
      ),
    bookings: async () => {
      const history = await send('material:history', {})
      return bookingLines(history.ok ? history.value : [], words)
    },
  }
  const save = async () => {
    const name = `${t('material.title')} ${t(`material.tabs.${titles[tab]}`)} ${today}`
    const lines = (await linesOf[tab]()).map((line) => line.map((cell) => cell.slice(0, longestCell)))
    const reply = await send('material:save', { name, language, rows: lines })
    if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
    else if (reply.value !== null)
      toast({ text: t('material.savedCsv', { file: reply.value.fileName }), tone: 'green' })
  }
  return (
    <Button variant="quiet" icon={DownloadIcon} onPress={() => void save()}>
      {t('material.saveCsv')}
    </Button>
  )
}

const longestCell = 500
