import { useState } from 'react'
import { customerName } from '../../../shared/domain/customer'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Form } from '../../ui/form'
import { Columns, Page, Stack } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { toast } from '../../ui/toast'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import { CustomerDuplicates } from './customer-duplicates'
import { CustomerFields } from './customer-fields'
import { useFirmCountry } from './customer-country'
import type { CustomerForm } from './customer-form'
import { draftOf, emptyCustomer, hasName } from './customer-form'

type Props = { nameText?: string | undefined }

/** A new record, warned of duplicates while typing; ends in its page, or back in the intake it came from. */
export function NewCustomerPage({ nameText }: Props) {
  const { t } = useWords()
  const country = useFirmCountry()
  const [typed, setTyped] = useState(() => emptyCustomer(nameText ?? ''))
  const [isOwnCountry, setOwnCountry] = useState(false)
  // Most customers live where the firm is.
  const form = isOwnCountry ? typed : withCountry(typed, country)
  const change = (next: CustomerForm) => {
    if (next.address.country !== form.address.country) setOwnCountry(true)
    setTyped(next)
  }
  const [wasTried, setTried] = useState(false)
  const { submit, busy, refusal } = useSubmit('customer:save')
  const isForIntake = useApp(({ trail }) => trail.at(-1)?.name === 'intake')
  const leave = () => useApp.getState().back({ name: 'customers' })

  const save = async () => {
    setTried(true)
    if (!hasName(form)) return
    const draft = draftOf(form)
    const saved = await submit((requestId) => ({ requestId, draft }))
    if (saved === undefined) return
    toast({ text: t('customers.saved', { name: customerName(draft) }), tone: 'green' })
    goOn(saved.id, isForIntake)
  }
  useKeys({ 'ctrl+enter': () => void save(), Escape: leave })
  return (
    <>
      <PageHead title={t('customers.newTitle')} subtitle={t('customers.newSubtitle')} back={leave}>
        <Button variant="main" keys={['Ctrl', 'Enter']} busy={busy} onPress={() => void save()}>
          {isForIntake ? t('customers.saveAndBack') : t('customers.save')}
        </Button>
      </PageHead>
      <Page>
        <Columns template="minmax(0, 1fr) 376px">
          <Stack>
            <RefusalNote refusal={refusal} />
            <Card label={t('customers.data')} pad>
              <Form label={t('customers.newTitle')} onSubmit={() => void save()}>
                <CustomerFields form={form} onChange={change} nameMissing={wasTried && !hasName(form)} />
              </Form>
            </Card>
          </Stack>
          <Stack>
            <CustomerDuplicates form={form} onTaken={(id) => goOn(id, isForIntake)} />
          </Stack>
        </Columns>
      </Page>
    </>
  )
}

function withCountry(form: CustomerForm, country: string): CustomerForm {
  return form.address.country === '' ? { ...form, address: { ...form.address, country } } : form
}

/** The form is done with: its place is taken by what comes next, so that Back does not lead into it again. */
function goOn(id: string, isForIntake: boolean): void {
  const { trail } = useApp.getState()
  if (isForIntake) useApp.setState({ page: { name: 'intake', customerId: id }, trail: trail.slice(0, -1) })
  else useApp.setState({ page: { name: 'customer', id } })
}
