import { useState } from 'react'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DraftIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import { useParked } from './parked'
import { ParkedRows } from './parked-rows'

type Props = { before: () => Promise<void>; onTaken: () => void }

/** On an empty form: what others have begun and put aside. */
export function IntakeParked({ before, onTaken }: Props) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const rows = useParked().value ?? []
  if (rows.length === 0) return null
  if (isOpen)
    return (
      <Card title={t('intake.parked.title')} count={rows.length}>
        <ParkedRows rows={rows} before={before} onTaken={onTaken} />
      </Card>
    )
  return (
    <Note
      icon={DraftIcon}
      action={
        <Button size="s" onPress={() => setOpen(true)}>
          {t('intake.parked.show')}
        </Button>
      }
    >
      {t('intake.parked.count', { count: rows.length })}
    </Note>
  )
}
