import { useState } from 'react'
import type { MergePreview } from '../../../shared/contract/customers'
import type { Customer } from '../../../shared/domain/customer'
import { customerName } from '../../../shared/domain/customer'
import type { MergeChoices } from '../../../shared/domain/customer-merge'
import { proposedChoices } from '../../../shared/domain/customer-merge'
import { QueryView } from '../../parts/query-view'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { SwapIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { CustomerMergeSides } from './customer-merge-sides'
import { useUnmerge } from './customer-merged'

type Props = { keep: string; drop: string; onClose: () => void; onBack: () => void }

/** Both records side by side, which value stays, and what goes over; then one press, which can be taken back. */
export function CustomerMergePreview({ keep, drop, onClose, onBack }: Props) {
  const [isSwapped, setSwapped] = useState(false)
  const pair = isSwapped ? { keep: drop, drop: keep } : { keep, drop }
  const preview = useQuery('customer:merge-preview', pair, ['customers', 'tickets', 'followUps', 'questions'])
  return (
    <QueryView query={preview}>
      {(value) =>
        value.keep.id === pair.keep ? (
          <Preview
            // Another version of either is another question.
            key={`${value.keep.stamp} ${value.drop.stamp}`}
            preview={value}
            onClose={onClose}
            onBack={onBack}
            onSwap={() => setSwapped(!isSwapped)}
          />
        ) : null
      }
    </QueryView>
  )
}

type PreviewProps = { preview: MergePreview; onClose: () => void; onBack: () => void; onSwap: () => void }

function Preview({ preview, onClose, onBack, onSwap }: PreviewProps) {
  const { t } = useWords()
  const { keep, drop } = preview
  const [choices, setChoices] = useState<MergeChoices>(() => proposedChoices(keep, drop))
  const { merge, busy, refusal } = useMerge(onClose)
  return (
    <Dialog
      open
      onClose={onClose}
      size="l"
      title={t('customers.merge.title')}
      subtitle={t('customers.merge.subtitle')}
      onSubmit={() => void merge(keep, drop, choices)}
      foot={
        <>
          <Button
            variant="main"
            keys={['Ctrl', 'Enter']}
            busy={busy}
            onPress={() => void merge(keep, drop, choices)}
            startFocus
          >
            {t('customers.merge.confirm')}
          </Button>
          <Button onPress={onBack}>{t('customers.merge.back')}</Button>
          <Button icon={SwapIcon} onPress={onSwap}>
            {t('customers.merge.swap')}
          </Button>
        </>
      }
    >
      <Stack gap="m">
        <CustomerMergeSides keep={keep} drop={drop} choices={choices} onChange={setChoices} />
        <Moves counts={preview.counts} />
        <RefusalNote refusal={refusal} />
      </Stack>
    </Dialog>
  )
}

function Moves({ counts }: Pick<MergePreview, 'counts'>) {
  const { t } = useWords()
  const moving = (['tickets', 'followUps', 'questions'] as const).filter((key) => counts[key] > 0)
  return (
    <div>
      <b>{t('customers.merge.moves')}</b>
      <Inline gap="m">
        {moving.length === 0
          ? t('customers.merge.movesNone')
          : moving.map((key) => <span key={key}>{t(`customers.merge.${key}`, { count: counts[key] })}</span>)}
      </Inline>
    </div>
  )
}

function useMerge(onClose: () => void) {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('customer:merge')
  const { undo } = useUnmerge()
  const merge = async (keep: Customer, drop: Customer, choices: MergeChoices) => {
    const bases = { keepBase: keep.stamp, dropBase: drop.stamp }
    const saved = await submit((requestId) => ({
      requestId,
      keep: keep.id,
      drop: drop.id,
      ...bases,
      choices,
    }))
    if (saved === undefined) return
    const name = customerName(choices.name === 'drop' ? drop : keep)
    toast({ text: t('customers.merge.done', { name }), tone: 'green', undo: () => void undo(drop.id) })
    onClose()
    const { page, open } = useApp.getState()
    if (page.name === 'customer') open({ name: 'customer', id: saved.id })
  }
  return { merge, busy, refusal }
}
