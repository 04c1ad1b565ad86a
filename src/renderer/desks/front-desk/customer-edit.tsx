import { useState } from 'react'
import type { Customer } from '../../../shared/domain/customer'
import { customerName } from '../../../shared/domain/customer'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Form } from '../../ui/form'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import css from './customer.module.css'
import { CustomerDuplicates } from './customer-duplicates'
import { CustomerFields } from './customer-fields'
import { draftOf, formOf, hasName, theirsOf } from './customer-form'
import { CustomerVersions } from './customer-versions'

type Props = { customer: Customer; onClose: () => void }

/** Changes a record; saves only on the version it was opened with. */
export function CustomerEdit({ customer, onClose }: Props) {
  const { t } = useWords()
  // The version the form began with; the page behind may show a newer one meanwhile.
  const [base] = useState(customer)
  const [form, setForm] = useState(() => formOf(customer))
  const [wasTried, setTried] = useState(false)
  const { submit, busy, refusal } = useSubmit('customer:save')
  const save = async (stamp: string) => {
    setTried(true)
    if (!hasName(form)) return
    const draft = draftOf(form)
    const saved = await submit((requestId) => ({ requestId, id: base.id, base: stamp, draft }))
    if (saved === undefined) return
    toast({ text: t('customers.saved', { name: customerName(draft) }), tone: 'green' })
    onClose()
  }
  const theirs = refusal?.code === 'changed-meanwhile' ? theirsOf(refusal.facts) : undefined
  const foot = (
    <>
      <Button variant="main" keys={['Ctrl', 'Enter']} busy={busy} onPress={() => void save(base.stamp)}>
        {t('customers.save')}
      </Button>
      <Button onPress={onClose}>{t('customers.cancel')}</Button>
    </>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('customers.editTitle')}
      size="l"
      onSubmit={() => void save(theirs?.stamp ?? base.stamp)}
      foot={theirs === undefined ? foot : undefined}
    >
      {theirs === undefined ? (
        <div className={css.edit}>
          <CustomerDuplicates
            form={form}
            except={base.id}
            quiet
            onTaken={(id) => useApp.getState().open({ name: 'customer', id })}
          />
          <Form label={t('customers.editTitle')} onSubmit={() => void save(base.stamp)}>
            <CustomerFields form={form} onChange={setForm} nameMissing={wasTried && !hasName(form)} />
          </Form>
          <RefusalNote refusal={refusal} />
        </div>
      ) : (
        <CustomerVersions
          mine={draftOf(form)}
          theirs={theirs}
          busy={busy}
          onKeepMine={() => void save(theirs.stamp)}
          onKeepTheirs={onClose}
        />
      )}
    </Dialog>
  )
}
