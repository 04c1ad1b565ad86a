import { useRef, useState } from 'react'
import type { ArticleRow } from '../../../shared/contract/material'
import { QueryView } from '../../parts/query-view'
import { useScans } from '../../parts/scanner-keys'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { BoxIcon, PlusIcon, SearchIcon, StepsIcon } from '../../ui/icons'
import { Inline, Page, Spring } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Tabs } from '../../ui/tabs'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import { MaterialArticle } from './material-article'
import { MaterialBookings } from './material-bookings'
import { MaterialCounting } from './material-counting'
import { byOrderCode } from './material-filter'
import { MaterialForm } from './material-form'
import { MaterialOrdered } from './material-ordered'
import { MaterialReceive } from './material-receive'
import { MaterialSave } from './material-save'
import { MaterialStock } from './material-stock'
import type { MaterialTab } from './material-tab'
import { MaterialToOrder } from './material-to-order'
import css from './material.module.css'

const watched = ['articles', 'stockBookings', 'purchaseNotes', 'tickets', 'events'] as const

/** Everything on material: what lies there, what to order, what is to come, and every booking. */
export function MaterialPage() {
  const { t } = useWords()
  const query = useQuery('material:list', {}, watched)
  const mayEdit = useApp((app) => app.status?.session?.tasks.includes('material.edit')) ?? false
  const [isAdding, setAdding] = useState(false)
  const [isCounting, setCounting] = useState(false)
  const rows = query.value ?? []
  const active = rows.filter((row) => row.active)
  const toOrder = active.filter(({ now }) => now.isToOrder).length
  return (
    <>
      <PageHead
        title={t('material.title')}
        subtitle={
          toOrder > 0
            ? t('material.toOrderCount', { count: toOrder })
            : t('material.count', { count: active.length })
        }
        back={isCounting ? () => setCounting(false) : undefined}
      >
        {active.length > 0 && !isCounting && (
          <Button icon={StepsIcon} onPress={() => setCounting(true)}>
            {t('material.startCount')}
          </Button>
        )}
        {mayEdit && !isCounting && (
          <Button variant="main" icon={PlusIcon} onPress={() => setAdding(true)}>
            {t('material.add')}
          </Button>
        )}
      </PageHead>
      <Page scroll={isCounting}>
        <QueryView query={query}>
          {() =>
            isCounting ? (
              <MaterialCounting rows={active} onEnd={() => setCounting(false)} />
            ) : (
              <Material rows={rows} onAdd={mayEdit ? () => setAdding(true) : undefined} />
            )
          }
        </QueryView>
      </Page>
      {isAdding && <MaterialForm article={undefined} onClose={() => setAdding(false)} />}
    </>
  )
}

type Props = { readonly rows: readonly ArticleRow[]; readonly onAdd: (() => void) | undefined }

function Material({ rows, onAdd }: Props) {
  const { t } = useWords()
  const [tab, setTab] = useState<MaterialTab>('stock')
  const [text, setText] = useState('')
  const [openId, setOpenId] = useState<string>()
  const find = useRef<HTMLInputElement>(null)
  const notes = useQuery('purchase:list', {}, watched)
  const [receivingId, setReceivingId] = useState<string>()
  useKeys({ F3: () => find.current?.select() })
  // The code on a parcel, on whatever list: goods in where it was ordered, the article where it was not.
  useScans((code) => {
    const scanned = byOrderCode(rows, code)
    if (scanned === undefined) return false
    const ordered = notes.value?.find(({ id, state }) => id === scanned.noteId && state === 'ordered')
    if (ordered === undefined) setOpenId(scanned.id)
    else setReceivingId(ordered.id)
    return true
  })
  if (rows.length === 0) {
    const action =
      onAdd === undefined ? undefined : { label: t('material.add'), icon: PlusIcon, onPress: onAdd }
    return (
      <EmptyState
        icon={BoxIcon}
        text={t('material.empty')}
        detail={t('material.emptyDetail')}
        {...(action === undefined ? {} : { action })}
      />
    )
  }
  const article = rows.find(({ id }) => id === openId)
  const receiving = notes.value?.find(({ id }) => id === receivingId)
  const count = (state: 'noted' | 'ordered') => notes.value?.filter((note) => note.state === state).length
  const unnoted = rows.filter(({ now }) => now.isToOrder && now.noted === 0).length
  return (
    <>
      <Inline gap="m" wrap>
        <Tabs
          label={t('material.tabs.label')}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'stock', label: t('material.tabs.stock') },
            { value: 'to-order', label: t('material.tabs.toOrder'), count: (count('noted') ?? 0) + unnoted },
            { value: 'ordered', label: t('material.tabs.ordered'), count: count('ordered') },
            { value: 'bookings', label: t('material.tabs.bookings') },
          ]}
        />
        <Spring />
        <MaterialSave tab={tab} rows={rows} notes={notes.value ?? []} text={text} />
        {tab === 'stock' && (
          <div className={css.find}>
            <TextField
              ref={find}
              label={t('material.find')}
              hideLabel
              type="search"
              icon={SearchIcon}
              keys={['F3']}
              placeholder={t('material.find')}
              value={text}
              onChange={setText}
            />
          </div>
        )}
      </Inline>
      {tab === 'stock' && (
        <MaterialStock rows={rows} text={text} onText={setText} onOpen={({ id }) => setOpenId(id)} />
      )}
      {tab === 'to-order' && (
        <QueryView query={notes}>
          {(all) => <MaterialToOrder rows={rows} notes={all} onStock={() => setTab('stock')} />}
        </QueryView>
      )}
      {tab === 'ordered' && (
        <QueryView query={notes}>
          {(all) => <MaterialOrdered notes={all} onList={() => setTab('to-order')} onBookings={setOpenId} />}
        </QueryView>
      )}
      {tab === 'bookings' && <MaterialBookings onStock={() => setTab('stock')} onOpen={setOpenId} />}
      {receiving && <MaterialReceive note={receiving} onClose={() => setReceivingId(undefined)} />}
      {article && <MaterialArticle row={article} onClose={() => setOpenId(undefined)} />}
    </>
  )
}
