import type { MergedRecord } from '../../../shared/contract/customers'
import type { MergeRemains } from '../../../shared/domain/customer-merge'
import { RefusalNote } from '../../parts/refusal-note'
import type { Words } from '../../parts/speech'
import { useSubmit } from '../../parts/submit'
import { fieldWords } from '../../parts/version-words'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { formatDay } from '../../ui/format'
import { UndoIcon } from '../../ui/icons'
import { Row, Rows } from '../../ui/rows'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import css from './customer.module.css'

type Props = { records: readonly MergedRecord[]; mayUndo: boolean }

/** Which records became part of this one, and the way back. */
export function CustomerMerged({ records, mayUndo }: Props) {
  const words = useWords()
  const { t, language } = words
  const { undo, busy, refusal } = useUnmerge()
  if (records.length === 0) return null
  return (
    <Card title={t('customers.merge.title')}>
      <Rows label={t('customers.merge.title')}>
        {records.map(({ id, name, at, byName }) => (
          <Row
            key={id}
            below={
              mayUndo && (
                <Button
                  size="s"
                  variant="quiet"
                  icon={UndoIcon}
                  busy={busy}
                  title={t('customers.merge.undoNamed', { name })}
                  onPress={() => void undo(id)}
                >
                  {t('customers.merge.undo')}
                </Button>
              )
            }
          >
            <TwoLines
              wrap
              title={t('customers.merge.mergedFrom', { name })}
              detail={t('customers.merge.mergedAt', { day: formatDay(at, language), name: byName })}
            />
          </Row>
        ))}
      </Rows>
      <div className={css.part}>
        <RefusalNote refusal={refusal} />
      </div>
    </Card>
  )
}

/** Takes a merge back and says what stays as it is. */
export function useUnmerge() {
  const words = useWords()
  const { submit, busy, refusal } = useSubmit('customer:unmerge')
  const undo = async (id: string) => {
    const undone = await submit((requestId) => ({ requestId, id }))
    if (undone === undefined) return
    const rest = restWords(undone.stays, words)
    toast({
      text: rest === '' ? words.t('customers.merge.undone') : words.t('customers.merge.undoneRest', { rest }),
      tone: rest === '' ? 'green' : 'calm',
    })
  }
  return { undo, busy, refusal }
}

/** What stays with the kept record, in words; '' for nothing. */
export function restWords({ tickets, followUps, questions, fields }: MergeRemains, words: Words): string {
  const { t } = words
  return [
    ...(tickets.length === 0 ? [] : [t('customers.merge.tickets', { count: tickets.length })]),
    ...(followUps.length === 0 ? [] : [t('customers.merge.followUps', { count: followUps.length })]),
    ...(questions.length === 0 ? [] : [t('customers.merge.questions', { count: questions.length })]),
    ...fields.map((field) => fieldWords('customers', field, words)),
  ].join(', ')
}
