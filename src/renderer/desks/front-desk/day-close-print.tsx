import { usePrint } from '../../parts/papers/use-print'
import { Button } from '../../ui/button'
import { PrintIcon } from '../../ui/icons'
import { useWords } from '../../words'

/** The close as a sheet to keep with the slips. */
export function DayClosePrint({ id }: { id: string }) {
  const { t } = useWords()
  const print = usePrint()
  return (
    <Button size="s" icon={PrintIcon} onPress={() => print({ kind: 'day-close', dayCloseId: id })}>
      {t('counter.dayClose.print')}
    </Button>
  )
}
