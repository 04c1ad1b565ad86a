import { useState } from 'react'
import type { BenchView, BenchViewDraft } from '../../../shared/domain/bench-view'
import { useSubmit } from '../../parts/submit'
import { useQuery } from '../../stores/requests'
import type { MenuAction } from '../../ui/action-menu'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { EditIcon, PlusIcon, SaveIcon, StarIcon, TrashIcon } from '../../ui/icons'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { isSameFilter } from './bench-filter'
import { useBenchView } from './bench-view'
import { useSendOnce } from './send-once'

/** The views one has saved of the bench: choose, save, rename, overwrite, put first, delete. */
export function BenchViewsMenu() {
  const { t } = useWords()
  const views = useQuery('bench-view:list', {}, ['benchViews']).value ?? []
  const { look, filter, apply } = useBenchView()
  const [chosenId, setChosenId] = useState<string>()
  const [naming, setNaming] = useState<'new' | 'rename'>()
  const { keep, remove } = useViewSends()
  const shown = views.find((view) => view.look === look && isSameFilter(view.filter, filter))
  const chosen = shown ?? views.find(({ id }) => id === chosenId)
  const choose = (view: BenchView) => {
    setChosenId(view.id)
    apply(view.look, view.filter)
  }
  const items: MenuAction[] = [
    ...views.map((view) => ({
      key: view.id,
      label: view.name,
      checked: view === shown,
      onSelect: () => choose(view),
    })),
    { key: 'new', label: t('bench.views.saveNew'), icon: PlusIcon, onSelect: () => setNaming('new') },
    ...(chosen === undefined ? [] : itemsOf(chosen)),
  ]
  function itemsOf(view: BenchView): MenuAction[] {
    const { id, name } = view
    const draft = draftOf(view)
    const first = Math.min(...views.map(({ position }) => position))
    return [
      ...(view === shown
        ? []
        : [
            {
              key: 'overwrite',
              label: t('bench.views.overwrite', { name }),
              icon: SaveIcon,
              onSelect: () => void keep({ ...draft, look, filter }, t('bench.views.saved', { name }), id),
            },
          ]),
      {
        key: 'rename',
        label: t('bench.views.rename', { name }),
        icon: EditIcon,
        onSelect: () => setNaming('rename'),
      },
      {
        key: 'first',
        label: t('bench.views.first', { name }),
        icon: StarIcon,
        disabled: view === views[0],
        onSelect: () => void keep({ ...draft, position: first - 1 }, t('bench.views.isFirst', { name }), id),
      },
      {
        key: 'remove',
        label: t('bench.views.remove', { name }),
        icon: TrashIcon,
        onSelect: () => void remove(id, name),
      },
    ]
  }
  return (
    <>
      <ActionMenu
        label={t('bench.views.title')}
        trigger={{ text: shown?.name ?? t('bench.views.title'), on: shown !== undefined }}
        items={items}
      />
      {naming !== undefined && (
        <NameDialog
          title={t(naming === 'new' ? 'bench.views.saveTitle' : 'bench.views.renameTitle')}
          view={naming === 'rename' ? chosen : undefined}
          draft={
            naming === 'rename' && chosen !== undefined
              ? draftOf(chosen)
              : {
                  name: '',
                  look,
                  filter,
                  position: Math.max(0, ...views.map(({ position }) => position)) + 1,
                }
          }
          onClose={() => setNaming(undefined)}
          onSaved={(id) => {
            setChosenId(id)
            setNaming(undefined)
          }}
        />
      )}
    </>
  )
}

function draftOf({ name, look, filter, position }: BenchView): BenchViewDraft {
  return { name, look, filter, position }
}

/** Saving and deleting at one press, with what is said afterwards. */
function useViewSends() {
  const { t } = useWords()
  const sendOnce = useSendOnce()
  const keep = async (draft: BenchViewDraft, text: string, id?: string) => {
    const which = id === undefined ? {} : { id }
    const reply = await sendOnce('bench-view:save', (requestId) => ({ requestId, ...which, draft }))
    if (reply === undefined) return
    toast(reply.ok ? { text, tone: 'green' } : { text: refusalSentence(reply.code), tone: 'red' })
  }
  const remove = async (id: string, name: string) => {
    const reply = await sendOnce('bench-view:delete', (requestId) => ({ requestId, id }))
    if (reply === undefined) return
    if (!reply.ok) return toast({ text: refusalSentence(reply.code), tone: 'red' })
    const draft = reply.value
    const undo = () => void keep(draft, t('bench.views.saved', { name }))
    toast({ text: t('bench.views.removed', { name }), undo })
  }
  return { keep, remove }
}

type NameProps = {
  readonly title: string
  /** Renamed; undefined: a new one. */
  readonly view: BenchView | undefined
  readonly draft: BenchViewDraft
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
}

function NameDialog({ title, view, draft, onClose, onSaved }: NameProps) {
  const { t } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('bench-view:save')
  const [name, setName] = useState(draft.name)
  const [isEmpty, setEmpty] = useState(false)
  const save = async () => {
    const text = name.trim()
    if (text === '') return setEmpty(true)
    const which = view === undefined ? {} : { id: view.id }
    const saved = await submit((requestId) => ({ requestId, ...which, draft: { ...draft, name: text } }))
    if (saved === undefined) return
    toast({ text: t('bench.views.saved', { name: text }), tone: 'green' })
    onSaved(saved.id)
  }
  const error = isEmpty ? t('bench.views.needed') : refusal && refusalSentence(refusal.code)
  return (
    <Dialog
      open
      size="s"
      title={title}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button variant="main" keys={['Ctrl', 'Enter']} busy={busy} onPress={() => void save()}>
            {t('bench.views.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('bench.views.name')}
        value={name}
        onChange={(text) => {
          setName(text)
          setEmpty(false)
          clear()
        }}
        onEnter={() => void save()}
        maxLength={60}
        error={error}
        required
        autoFocus
      />
    </Dialog>
  )
}
