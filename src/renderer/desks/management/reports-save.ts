import { send } from '../../stores/requests'
import type { ChartTable } from '../../ui/chart-twin'
import { toast } from '../../ui/toast'
import { refusalSentence } from '../../words'
import type { Words } from '../../parts/speech'
import { rowsOf } from './reports-section'

/** Writes a table as it stands on the screen where the person chooses. */
export async function saveTable(name: string, table: ChartTable, { t, language }: Words): Promise<void> {
  const reply = await send('report:save', { name, language, rows: rowsOf(table) })
  if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
  else if (reply.value !== null)
    toast({ text: t('reports.saved', { file: reply.value.fileName }), tone: 'green' })
}
