import { Button } from '../../ui/button'
import { ButtonPair } from '../../ui/button-pair'
import { CallIcon, CheckIcon } from '../../ui/icons'
import { useWords } from '../../words'
import type { VisitAction } from '../../../shared/domain/visit'
import { callNextVisit } from './visit-next'

/** The next one: call, or hand on. */
export function VisitCall({ onHandOn }: { onHandOn: () => void }) {
  const words = useWords()
  const { t } = words
  return (
    <ButtonPair>
      <Button variant="main" wide icon={CallIcon} keys={['F6']} onPress={() => void callNextVisit(words)}>
        {t('lobby.queue.call')}
      </Button>
      <Button onPress={onHandOn}>{t('lobby.queue.handOn')}</Button>
    </ButtonPair>
  )
}

type CalledProps = {
  busy: boolean
  onMove: (action: Exclude<VisitAction, 'hand-on'>) => void
}

/** Called and on the way: is here, or did not come. */
export function VisitCalled({ busy, onMove }: CalledProps) {
  const { t } = useWords()
  return (
    <ButtonPair>
      <Button variant="soft" wide icon={CheckIcon} busy={busy} onPress={() => onMove('take')}>
        {t('lobby.queue.arrived')}
      </Button>
      <Button busy={busy} onPress={() => onMove('no-show')}>
        {t('lobby.queue.noShow')}
      </Button>
    </ButtonPair>
  )
}
