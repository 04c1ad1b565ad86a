import type { Printer, PrinterChoice } from '../../../shared/contract/papers'
import type { DocumentKind, Paper } from '../../../shared/domain/document'
import { documentKinds, papersOf } from '../../../shared/domain/document'
import { newRequestId, send, useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Note } from '../../ui/note'
import { InfoIcon } from '../../ui/icons'
import { SelectField } from '../../ui/select-field'
import { SimpleTable } from '../../ui/simple-table'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { QueryView } from '../query-view'
import css from './printers-card.module.css'

const copyChoices = ['1', '2', '3', '4', '5']
const noPrinter = ''

/** Which printer each paper goes to, on what size and how often; saved as soon as it is chosen. */
export function PrintersCard() {
  const { t } = useWords()
  const settings = useQuery('printer:settings', {}, ['prints'])
  const printers = useQuery('printer:list', {}, []).value
  const columns = [
    { key: 'paper', head: t('papers.printers.paper') },
    { key: 'printer', head: t('papers.printers.printer') },
    { key: 'size', head: t('papers.printers.size') },
    { key: 'copies', head: t('papers.printers.copies') },
    { key: 'test', head: '' },
  ]
  return (
    <Card title={t('papers.printers.title')} pad>
      {printers?.length === 0 && (
        <div className={css.note}>
          <Note icon={InfoIcon}>{t('papers.printers.noPrinters')}</Note>
        </div>
      )}
      <QueryView query={settings}>
        {({ choices }) => (
          <SimpleTable
            label={t('papers.printers.title')}
            columns={columns}
            rows={documentKinds.map((kind) => ({
              key: kind,
              cells: cellsOf({ kind, choice: choices[kind], printers: printers ?? [], t }),
            }))}
          />
        )}
      </QueryView>
    </Card>
  )
}

type Line = {
  kind: DocumentKind
  choice: PrinterChoice
  printers: readonly Printer[]
  t: ReturnType<typeof useWords>['t']
}

function cellsOf({ kind, choice, printers, t }: Line) {
  const paper = t(`slips.kind.${kind}`)
  const assign = (change: Partial<PrinterChoice>) =>
    void send('printer:assign', { kind, ...choice, ...change })
  const isGone = choice.printer !== null && !printers.some(({ name }) => name === choice.printer)
  const options = [
    { value: noPrinter, label: t('papers.printers.none') },
    ...printers.map(({ name, title }) => ({ value: name, label: title })),
    ...(isGone && choice.printer !== null
      ? [{ value: choice.printer, label: t('papers.printers.gone', { printer: choice.printer }) }]
      : []),
  ]
  const sizes = papersOf[kind]
  return [
    <strong key="paper">{paper}</strong>,
    <div key="printer" className={css.printer}>
      <SelectField
        label={t('papers.printers.printerOf', { paper })}
        hideLabel
        value={choice.printer ?? noPrinter}
        options={options}
        onChange={(printer) =>
          assign({ printer: printer === null || printer === noPrinter ? null : printer })
        }
      />
    </div>,
    sizes.length === 1 ? (
      t(`papers.size.${sizes[0]}`)
    ) : (
      <div key="size" className={css.size}>
        <SelectField
          label={t('papers.printers.sizeOf', { paper })}
          hideLabel
          value={choice.paper}
          options={sizes.map((size) => ({ value: size, label: t(`papers.size.${size}`) }))}
          onChange={(size) => assign({ paper: sizeNamed(sizes, size) })}
        />
      </div>
    ),
    <div key="copies" className={css.copies}>
      <SelectField
        label={t('papers.printers.copiesOf', { paper })}
        hideLabel
        value={String(choice.copies)}
        options={copyChoices.map((count) => ({ value: count, label: count }))}
        onChange={(count) => assign({ copies: Number(count ?? 1) })}
      />
    </div>,
    <Button
      key="test"
      size="s"
      variant="quiet"
      disabled={choice.printer === null}
      title={t('papers.printers.testOf', { paper })}
      onPress={() => testPrint(kind, t)}
    >
      {t('papers.printers.test')}
    </Button>,
  ]
}

function sizeNamed(sizes: readonly [Paper, ...Paper[]], name: string | null): Paper {
  return sizes.find((size) => size === name) ?? sizes[0]
}

function testPrint(kind: DocumentKind, t: Line['t']): void {
  void send('printer:test', { requestId: newRequestId(), kind }).then((reply) => {
    if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
    else if (reply.value.way === 'kept') toast({ text: t('papers.printers.testKept') })
    else toast({ text: t('papers.printers.testQueued', { printer: reply.value.printer }), tone: 'green' })
  })
}
