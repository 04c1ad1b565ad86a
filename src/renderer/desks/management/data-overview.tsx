import type { ImportPreview } from '../../../shared/contract/data'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { formatMoney } from '../../ui/format'
import { Columns, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { SimpleTable } from '../../ui/simple-table'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { RefusedFiles } from './data-refused'
import type { Words } from './data-words'
import { counted, countText, shownKinds, sumOver } from './data-words'

const columns = ['read', 'ready', 'doubtful', 'refused', 'leftOut'] as const

/** Counts per kind, the sum to the cent, and what the records will be once they are in. */
export function ImportOverview({ preview }: { preview: ImportPreview }) {
  const words = useWords()
  const { t } = words
  const hasRows = sumOver(preview, 'read') > 0
  return (
    <Columns template="minmax(0, 1fr) 380px">
      <Stack>
        <RefusedFiles refused={preview.refused} />
        {hasRows && (
          <Card title={t('data.overview.counts')} pad>
            <CountTable preview={preview} words={words} />
          </Card>
        )}
        {preview.droppedLinksTotal > 0 && (
          <Note>{t('data.overview.dropped', counted(preview.droppedLinksTotal, words))}</Note>
        )}
      </Stack>
      <Stack>
        <SumCard preview={preview} words={words} />
        {hasRows && <HowCard preview={preview} words={words} />}
      </Stack>
    </Columns>
  )
}

function HowCard({ preview, words: { t } }: { preview: ImportPreview; words: Words }) {
  return (
    <Card title={t('data.overview.how')} pad>
      <Stack gap="s">
        {(['customers', 'tickets', 'persons'] as const)
          .filter((kind) => preview.counts[kind].read > 0)
          .map((kind) => (
            <p key={kind}>{t(`data.overview.rules.${kind}`)}</p>
          ))}
        <p>{t('data.overview.rules.undo')}</p>
      </Stack>
    </Card>
  )
}

function CountTable({ preview, words }: { preview: ImportPreview; words: Words }) {
  const { t } = words
  const cell = (count: number) => (count === 0 ? <Muted>–</Muted> : countText(count, words))
  return (
    <SimpleTable
      label={t('data.overview.counts')}
      columns={[
        { key: 'what', head: t('data.overview.what') },
        ...columns.map((key) => ({ key, head: t(`data.overview.${key}`), align: 'end' as const })),
      ]}
      rows={shownKinds
        .filter((kind) => preview.counts[kind].read > 0)
        .map((kind) => ({
          key: kind,
          cells: [t(`data.kind.${kind}`), ...columns.map((column) => cell(preview.counts[kind][column]))],
        }))}
      foot={['', ...columns.map((column) => cell(sumOver(preview, column)))]}
    />
  )
}

function SumCard({ preview, words }: { preview: ImportPreview; words: Words }) {
  const { t, language } = words
  const { read, ready } = preview.netCents
  if (preview.counts.items.read === 0) return null
  return (
    <Card title={t('data.overview.sum')} pad>
      <Stack>
        <Details
          ends
          items={[
            { label: t('data.overview.sumRead'), value: formatMoney(read, language) },
            { label: t('data.overview.sumReady'), value: <b>{formatMoney(ready, language)}</b> },
          ]}
        />
        <Muted>
          {read === ready
            ? t('data.overview.sumSame')
            : t('data.overview.sumLess', { amount: formatMoney(read - ready, language) })}
        </Muted>
      </Stack>
    </Card>
  )
}
