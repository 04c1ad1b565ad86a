import { useRef, useState } from 'react'
import type { ShelfRow } from '../../../shared/contract/management'
import type { Shelf } from '../../../shared/domain/shelf'
import { shelfCodeSchema, shelfSchema } from '../../../shared/domain/shelf'
import { useSubmit } from '../../parts/submit'
import { TextField } from '../../ui/text-field'
import { Muted } from '../../ui/text'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { FormDialog } from './form-dialog'
import { VersionChoice, differencesOf } from './version-choice'

type Props = {
  /** None: a new shelf. */
  readonly shelf: ShelfRow | undefined
  readonly onDone: (code: string) => void
  readonly onClose: () => void
}

type ShelfForm = { readonly code: string; readonly place: string }

export function ShelfEditDialog({ shelf, onDone, onClose }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('shelf:save')
  const [form, setForm] = useState<ShelfForm>({ code: shelf?.code ?? '', place: shelf?.place ?? '' })
  const [base, setBase] = useState(shelf?.stamp)
  const [error, setError] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const theirs =
    refusal?.code === 'changed-meanwhile' ? shelfSchema.safeParse(refusal.facts['theirs']).data : undefined
  const isTaken = refusal?.code === 'name-taken'

  const change = (part: Partial<ShelfForm>) => {
    setForm({ ...form, ...part })
    setError(undefined)
    clear()
  }
  const save = async (stamp = base): Promise<string | undefined> => {
    const code = shelfCodeSchema.safeParse(form.code)
    if (!code.success) {
      setError(t(form.code.trim() === '' ? 'management.shelves.codeMissing' : 'management.shelves.codeWrong'))
      return undefined
    }
    const known = shelf === undefined || stamp === undefined ? {} : { id: shelf.id, base: stamp }
    const draft = { code: code.data, place: form.place.trim() }
    const saved = await submit((requestId) => ({ requestId, ...known, draft }))
    return saved && code.data
  }
  const saveAndClose = async (stamp?: string) => {
    const code = await save(stamp)
    if (code !== undefined) onDone(code)
  }
  const saveAndNext = async () => {
    const code = await save()
    if (code === undefined) return
    toast({ text: t('management.shelves.added', { code }), tone: 'green' })
    setForm({ code: '', place: form.place })
    first.current?.focus()
  }
  const keepTheirs = (other: Shelf) => {
    setForm({ code: other.code, place: other.place })
    setBase(other.stamp)
    clear()
  }

  return (
    <FormDialog
      title={
        shelf === undefined
          ? t('management.shelves.addTitle')
          : t('management.shelves.changeTitle', { code: shelf.code })
      }
      submit={t(shelf === undefined ? 'management.shelves.addSubmit' : 'management.shelves.changeSubmit')}
      other={
        shelf === undefined
          ? { label: t('management.shelves.addNext'), onPress: () => void saveAndNext() }
          : undefined
      }
      busy={busy}
      refusal={isTaken ? undefined : refusal}
      onSubmit={() => void saveAndClose()}
      onClose={onClose}
      choice={
        theirs && (
          <VersionChoice
            differences={differencesOf<ShelfForm>(form, theirs, [
              { label: t('management.shelves.code'), write: ({ code }) => code.trim().toUpperCase() },
              { label: t('management.shelves.place'), write: ({ place }) => place.trim() },
            ])}
            busy={busy}
            onMine={() => void saveAndClose(theirs.stamp)}
            onTheirs={() => keepTheirs(theirs)}
          />
        )
      }
    >
      <TextField
        ref={first}
        label={t('management.shelves.code')}
        hint={t('management.shelves.codeHint')}
        value={form.code}
        onChange={(code) => change({ code: code.toUpperCase() })}
        error={error ?? (isTaken ? t('management.shelves.codeTaken', { name: form.code.trim() }) : undefined)}
        maxLength={6}
        required
        autoFocus
      />
      <TextField
        label={t('management.shelves.place')}
        hint={t('management.shelves.placeHint')}
        value={form.place}
        onChange={(place) => change({ place })}
        maxLength={200}
      />
      {shelf !== undefined && shelf.tickets > 0 && form.code.trim() !== shelf.code && (
        <Muted>{t('management.shelves.changeNote', { count: shelf.tickets })}</Muted>
      )}
    </FormDialog>
  )
}
