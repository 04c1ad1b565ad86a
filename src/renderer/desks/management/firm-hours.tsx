import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CopyIcon } from '../../ui/icons'
import { useWords } from '../../words'
import type { DayForm, FirmProblems } from './firm-form'
import { likeMonday } from './firm-form'
import { WeekFields } from './week-fields'

type Props = {
  readonly days: readonly DayForm[]
  readonly problems: FirmProblems['days']
  readonly onChange: (days: readonly DayForm[]) => void
}

/** One line per weekday: open or not, from when until when. */
export function FirmHours({ days, problems, onChange }: Props) {
  const { t } = useWords()
  return (
    <Card
      title={t('management.firm.hours')}
      pad
      action={
        <Button variant="quiet" size="s" icon={CopyIcon} onPress={() => onChange(likeMonday(days))}>
          {t('management.firm.copyDown')}
        </Button>
      }
    >
      <WeekFields days={days} problems={problems} closed={t('management.firm.closed')} onChange={onChange} />
    </Card>
  )
}
