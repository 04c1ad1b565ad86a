import { useState } from 'react'
import type { BackupState } from '../../../shared/contract/backup'
import type { BackupRow } from '../../../shared/domain/backup'
import { QueryView } from '../../parts/query-view'
import type { Backups } from '../../stores/backups'
import { useBackups } from '../../stores/backups'
import { Columns, Stack } from '../../ui/layout'
import { BackupListCard } from './backup-list'
import { BackupDrillCard } from './backup-drill'
import { RestoreDialog } from './backup-restore'
import { SecondPlaceCard } from './backup-second'
import { BackupStatusCard } from './backup-status'
import type { PlaceName } from './backup-words'

/** The state of the backups at a glance, the backups themselves, and the way back to one. */
export function BackupTab() {
  const backups = useBackups()
  return <QueryView query={backups.query}>{(state) => <Shown state={state} backups={backups} />}</QueryView>
}

type Asked = { readonly place: PlaceName; readonly backup: BackupRow }

function Shown({ state, backups }: { state: BackupState; backups: Backups }) {
  const [asked, setAsked] = useState<Asked>()
  const { running } = backups
  const isBusy = running !== null && running !== undefined
  const reload = () => backups.query.reload()
  return (
    <>
      <Columns template="minmax(0, 1fr) 380px">
        <Stack>
          <BackupStatusCard state={state} running={running} />
          <BackupListCard
            state={state}
            busy={isBusy}
            onRestore={(place, backup) => setAsked({ place, backup })}
            onChanged={reload}
          />
        </Stack>
        <Stack>
          <SecondPlaceCard state={state} busy={isBusy} onChanged={reload} />
          <BackupDrillCard state={state} busy={isBusy} />
        </Stack>
      </Columns>
      {asked && (
        <RestoreDialog
          key={`${asked.place} ${asked.backup.name}`}
          {...asked}
          state={state}
          running={running}
          onOther={(backup) => setAsked({ ...asked, backup })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
