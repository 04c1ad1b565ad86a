import { useEffect, useState } from 'react'
import { useApp } from '../../stores/app-store'
import { useImportDesk } from '../../stores/import-desk'
import type { DataTab } from './data-home'
import { DataHome } from './data-home'
import { DataPreview } from './data-preview'

/** Back the office up, bring data in, pass it on, check it; chosen files take the page until they are decided. */
export function DataPage() {
  const { preview, busy, personId, belongTo } = useImportDesk()
  const [tab, setTab] = useState<DataTab>()
  const mine = useApp((app) => app.status?.session?.personId)
  useEffect(() => {
    if (mine !== undefined) belongTo(mine)
  }, [mine, belongTo])
  if (personId !== mine) return null
  if (preview === undefined || busy === 'running') return <DataHome chosen={tab} onChoose={setTab} />
  return <DataPreview preview={preview} />
}
