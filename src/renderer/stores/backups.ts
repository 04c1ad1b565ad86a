import { useEffect, useRef, useState } from 'react'
import type { BackupProgress } from '../../shared/contract/backup'
import type { Answer } from '../../shared/contract/requests'
import { bridge } from '../bridge'
import type { Query } from './requests'
import { useQuery } from './requests'

export type Backups = {
  readonly query: Query<Answer<'backup:state'>>
  /** What is under way; null: nothing, undefined: not known yet. */
  readonly running: BackupProgress | null | undefined
}

/** The backups as main knows them: asked again whenever something about them came to its end. */
export function useBackups(): Backups {
  const query = useQuery('backup:state', {}, [])
  const [told, setTold] = useState<BackupProgress | null>()
  const reload = useRef(query.reload)
  useEffect(() => {
    reload.current = query.reload
  })
  useEffect(
    () =>
      bridge().on('backup:changed', ({ running }) => {
        setTold(running)
        if (running === null) reload.current()
      }),
    [],
  )
  return { query, running: told === undefined ? query.value?.running : told }
}
