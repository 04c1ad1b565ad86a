import { useState } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { DraftIcon } from '../../ui/icons'
import { useWords } from '../../words'
import { useParked } from './parked'
import { ParkedRows } from './parked-rows'

/** "2 geparkte Entwürfe" with the list behind it; nothing where there are none. */
export function ParkedButton({ short = false }: { short?: boolean }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const rows = useParked().value ?? []
  if (rows.length === 0) return null
  return (
    <>
      <Button variant="quiet" icon={DraftIcon} onPress={() => setOpen(true)}>
        {t(short ? 'intake.parked.short' : 'intake.parked.count', { count: rows.length })}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('intake.parked.title')} size="m">
        <ParkedRows rows={rows} onTaken={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
