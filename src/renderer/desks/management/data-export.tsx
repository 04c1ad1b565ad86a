import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { FileIcon, TableViewIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Muted } from '../../ui/text'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { countText } from './data-words'

/** The office as a file, in two forms. */
export function ExportCard() {
  const words = useWords()
  const { t } = words
  const { submit, busy, refusal } = useSubmit('export:run')
  const save = async (format: 'csv' | 'json') => {
    const saved = await submit(() => ({ format }))
    if (saved === undefined || saved === null) return
    const number = countText(saved.records, words)
    toast({ text: t('data.export.saved', { name: saved.fileName, number }), tone: 'green' })
  }
  return (
    <Card title={t('data.export.title')} pad>
      <Stack>
        <p>{t('data.export.text')}</p>
        <RefusalNote refusal={refusal} />
        <Stack gap="s">
          <Button wide icon={TableViewIcon} busy={busy} onPress={() => void save('csv')}>
            {t('data.export.csv')}
          </Button>
          <Muted>{t('data.export.csvDetail')}</Muted>
        </Stack>
        <Stack gap="s">
          <Button wide icon={FileIcon} busy={busy} onPress={() => void save('json')}>
            {t('data.export.json')}
          </Button>
          <Muted>{t('data.export.jsonDetail')}</Muted>
        </Stack>
      </Stack>
    </Card>
  )
}
