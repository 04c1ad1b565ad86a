import { useState } from 'react'
import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { ReadyPoint } from '../../../shared/domain/ready'
import { shelfCodeSchema } from '../../../shared/domain/shelf'
import { useShelfScan } from '../../parts/shelf-scan'
import { useSubmit } from '../../parts/submit'
import { useQuery } from '../../stores/requests'
import { InfoIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import { moveRefusal } from './bench-refusal'
import { pointsText } from './bench-words'
import { MoveDialog } from './move-dialog'

type Props = {
  readonly row: BenchRow
  readonly missing: readonly ReadyPoint[]
  readonly onDone: (text: string) => void
  readonly onClose: () => void
}

/**
 * Into a shelf, and ready in the same step where nothing else is missing: scanning the shelf is enough. What else is
 * missing is said before, and then only the shelf is noted.
 */
export function ShelfDialog({ row, missing, onDone, onClose }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('ticket:shelve')
  const shelves = useQuery('shelf:list', {}, ['shelves']).value?.filter(({ active }) => active)
  const [text, setText] = useState(row.shelf ?? '')
  const [error, setError] = useState<string>()
  const others = missing.filter((point) => point !== 'shelf')
  const mayBeReady = others.length === 0

  const shelve = async (ready = mayBeReady, where = text) => {
    const code = shelfCodeSchema.safeParse(where)
    if (!code.success) return setError(t(where.trim() === '' ? 'bench.shelf.needed' : 'bench.shelf.notACode'))
    const shelf = code.data
    const saved = await submit((requestId) => ({ requestId, id: row.id, shelf, ready }))
    const done = ready ? 'bench.done.shelveReady' : 'bench.done.shelve'
    if (saved !== undefined) onDone(t(done, { number: row.number, shelf }))
  }
  useShelfScan((scanned) => {
    setText(scanned)
    void shelve(mayBeReady, scanned)
  })
  const unknown =
    refusal?.code === 'shelf-unknown' ? t('bench.shelf.unknown', { code: text.toUpperCase() }) : undefined
  const place = shelves?.find(({ code }) => code === text.trim().toUpperCase())

  return (
    <MoveDialog
      rows={[row]}
      title={t('bench.shelf.title')}
      submit={t(mayBeReady ? 'bench.shelf.submitReady' : 'bench.shelf.submit')}
      other={mayBeReady ? { label: t('bench.shelf.only'), onPress: () => void shelve(false) } : undefined}
      busy={busy}
      refused={refusal && unknown === undefined ? moveRefusal(refusal, row, t) : undefined}
      onSubmit={() => void shelve()}
      onClose={onClose}
    >
      <TextField
        label={t('bench.shelf.field')}
        hint={place && place.place !== '' ? t('bench.shelf.place', place) : t('bench.shelf.hint')}
        value={text}
        onChange={(value) => {
          setText(value)
          setError(undefined)
          clear()
        }}
        onEnter={() => void shelve()}
        list={shelves?.map(({ code }) => code)}
        maxLength={6}
        error={error ?? unknown}
        required
        autoFocus
      />
      {shelves?.length === 0 && <Note icon={InfoIcon}>{t('bench.shelf.noShelves')}</Note>}
      {!mayBeReady && (
        <Note tone="amber" title={t('bench.shelf.alsoMissing')}>
          {pointsText(others, t)}
        </Note>
      )}
    </MoveDialog>
  )
}
