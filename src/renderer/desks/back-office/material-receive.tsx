import { useState } from 'react'
import type { PurchaseRow } from '../../../shared/contract/material'
import { ActionDialog } from '../../parts/action-dialog'
import { amountProblem } from '../../parts/material/booking-words'
import { useTakeBack } from '../../parts/material/use-booking'
import { useSubmit } from '../../parts/submit'
import { CheckField } from '../../ui/check-field'
import { formatAmount } from '../../ui/format'
import { QuantityField } from '../../ui/quantity-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'

type Props = { readonly note: PurchaseRow; readonly onClose: () => void }

/** Goods for a note: what is still to come is proposed; less leaves the rest open, unless it will not come. */
export function MaterialReceive({ note, onClose }: Props) {
  const words = useWords()
  const { t, language } = words
  const { article, outstanding } = note
  const [thousandths, setThousandths] = useState<number | null>(outstanding)
  const [closes, setCloses] = useState(false)
  const { submit, busy, refusal } = useSubmit('purchase:receive')
  const takeBack = useTakeBack()
  const isPart = thousandths !== null && thousandths < outstanding
  const problem = amountProblem(thousandths, article, words)
  const amount = formatAmount(thousandths ?? 0, article.unit, language)
  const save = async () => {
    if (thousandths === null) return
    const received = await submit((requestId) => ({
      requestId,
      id: note.id,
      thousandths,
      closes: closes && isPart,
    }))
    if (received === undefined) return
    const { name, place } = article
    const text =
      place === ''
        ? t('material.purchase.isInNoPlace', { amount, name })
        : t('material.purchase.isIn', { amount, name, place })
    toast({ text, tone: 'green', undo: () => void takeBack(received.id, `${amount} ${name}`) })
    onClose()
  }
  return (
    <ActionDialog
      title={t('material.purchase.receiveOf', { name: article.name })}
      subtitle={article.place === '' ? undefined : t('material.purchase.place', { place: article.place })}
      verb={t('material.verb.goods-in', { amount })}
      disabled={thousandths === null || problem !== undefined}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <QuantityField
        label={t('material.purchase.came')}
        required
        autoFocus
        unit={article.unit}
        thousandths={thousandths}
        onChange={setThousandths}
        error={problem}
      />
      {isPart && (
        <CheckField
          label={t('material.purchase.closes')}
          detail={t('material.purchase.closesDetail')}
          checked={closes}
          onChange={setCloses}
        />
      )}
    </ActionDialog>
  )
}
