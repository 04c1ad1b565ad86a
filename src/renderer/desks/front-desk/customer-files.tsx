import { useRef, useState } from 'react'
import type { Customer, CustomerFileEntry } from '../../../shared/domain/customer'
import type { Refusal } from '../../../shared/domain/refusal'
import { refuse } from '../../../shared/domain/refusal'
import { Photo } from '../../parts/photo'
import { RefusalNote } from '../../parts/refusal-note'
import { newRequestId, send } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dialog } from '../../ui/dialog'
import { formatDay } from '../../ui/format'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { DownloadIcon, FileIcon, PhotoIcon, PlusIcon, TrashIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import css from './customer.module.css'

type Props = { customer: Customer; names: Readonly<Record<string, string>> }

const mostBytes = 15 * 1_048_576
const nameLength = 200

function isPdf({ name }: CustomerFileEntry): boolean {
  return name.toLowerCase().endsWith('.pdf')
}

/** Pictures and PDFs kept with the customer. */
export function CustomerFiles({ customer, names }: Props) {
  const { t, language } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState<CustomerFileEntry>()
  const { id, files = [] } = customer
  const { add, attach, remove, save, busy, refusal } = useFiles(id)
  return (
    <Card
      title={t('customers.files.title')}
      action={
        <Button variant="quiet" size="s" icon={PlusIcon} busy={busy} onPress={() => input.current?.click()}>
          {t('customers.files.add')}
        </Button>
      }
    >
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,application/pdf"
        className={css.hiddenInput}
        aria-label={t('customers.files.title')}
        tabIndex={-1}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file !== undefined) void add(file)
        }}
      />
      {files.length === 0 ? (
        <p className={css.none}>
          <Muted>{t('customers.files.none')}</Muted>
        </p>
      ) : (
        <Rows label={t('customers.files.title')}>
          {files.map((file) => (
            <Row
              key={file.hash}
              lead={<Icon glyph={isPdf(file) ? FileIcon : PhotoIcon} />}
              label={t(isPdf(file) ? 'customers.files.save' : 'customers.files.show', { name: file.name })}
              onPress={() => (isPdf(file) ? void save(file) : setShown(file))}
              end={
                <Inline gap="s">
                  <IconButton
                    icon={DownloadIcon}
                    label={t('customers.files.save', { name: file.name })}
                    onPress={() => void save(file)}
                  />
                  <IconButton
                    icon={TrashIcon}
                    label={t('customers.files.remove', { name: file.name })}
                    onPress={() => void remove(file, () => void attach(file))}
                  />
                </Inline>
              }
            >
              <TwoLines
                title={file.name}
                detail={t('customers.files.by', {
                  day: formatDay(file.addedAt, language),
                  name: names[file.by] ?? '',
                })}
              />
            </Row>
          ))}
        </Rows>
      )}
      {refusal !== undefined && (
        <div className={css.part}>
          <RefusalNote refusal={refusal} />
        </div>
      )}
      {shown !== undefined && (
        <Dialog open size="l" title={shown.name} onClose={() => setShown(undefined)}>
          <Photo hash={shown.hash} alt={shown.name} size="l" />
        </Dialog>
      )}
    </Card>
  )
}

type Named = Pick<CustomerFileEntry, 'hash' | 'name'>

function useFiles(id: string) {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const attach = async ({ hash, name }: Named) => {
    const reply = await send('customer:attach', { requestId: newRequestId(), id, hash, name })
    setRefusal(reply.ok ? undefined : reply)
    return reply.ok
  }
  const add = async (file: File) => {
    if (file.size > mostBytes) return setRefusal(refuse('oversized', { maxBytes: mostBytes }))
    setBusy(true)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const stored = await send('file:add', { bytes, pdf: true })
    const name = file.name.slice(-nameLength)
    if (!stored.ok) setRefusal(stored)
    else if (await attach({ hash: stored.value.hash, name }))
      toast({ text: t('customers.files.added', { name }), tone: 'green' })
    setBusy(false)
  }
  const remove = async ({ hash, name }: Named, undo: () => void) => {
    const reply = await send('customer:detach', { requestId: newRequestId(), id, hash })
    setRefusal(reply.ok ? undefined : reply)
    if (reply.ok) toast({ text: t('customers.files.removed', { name }), undo })
  }
  const save = async ({ hash }: Named) => {
    const reply = await send('customer:file-save', { id, hash })
    setRefusal(reply.ok ? undefined : reply)
    if (reply.ok && reply.value !== null)
      toast({ text: t('customers.files.saved', { name: reply.value.fileName }), tone: 'green' })
  }
  return { add, attach, remove, save, busy, refusal }
}
