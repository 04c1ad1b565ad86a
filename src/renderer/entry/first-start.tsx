import { useState } from 'react'
import { RefusalNote } from '../parts/refusal-note'
import { useSubmit } from '../parts/submit'
import { useApp } from '../stores/app-store'
import { send } from '../stores/requests'
import { Button } from '../ui/button'
import { Form } from '../ui/form'
import { Inline, Stack } from '../ui/layout'
import { useWords } from '../words'
import { EntryLayout } from './entry-layout'
import { FirmStep } from './firm-step'
import type { FirstStartDraft } from './first-start-draft'
import { firmOf, firstStartSteps, isStepDone } from './first-start-draft'
import { ManagerStep } from './manager-step'
import { noPassword } from './new-password-fields'
import { PcStep } from './pc-step'
import { Steps } from './steps'

const blank: FirstStartDraft = {
  firm: {
    name: '',
    address: { street: '', postcode: '', city: '', country: 'Deutschland' },
    phone: '',
    email: '',
    taxNumber: '',
    priceMode: 'gross',
    smallBusiness: false,
  },
  weekdays: { from: '09:00', until: '18:00' },
  saturday: { from: null, until: null },
  givenName: '',
  familyName: '',
  password: noPassword,
  letter: 'A',
  pcName: '',
}

/** Three steps: the firm, the first manager, this PC. */
export function FirstStart() {
  const { t } = useWords()
  const [draft, setDraft] = useState(blank)
  const [place, setPlace] = useState(0)
  const [tried, setTried] = useState(false)
  const { submit, busy, refusal, clear } = useSubmit('office:create')
  const step = firstStartSteps[place] ?? 'firm'
  const isLast = place === firstStartSteps.length - 1
  const change = (part: Partial<FirstStartDraft>) => {
    clear()
    setDraft((before) => ({ ...before, ...part }))
  }

  const goOn = () => {
    setTried(true)
    if (!isStepDone(step, draft)) return
    if (isLast) {
      void found()
      return
    }
    setTried(false)
    setPlace(place + 1)
  }
  const found = async () => {
    const { givenName, familyName, password, letter, pcName } = draft
    const answer = await submit((requestId) => ({
      requestId,
      firm: firmOf(draft),
      manager: { givenName, familyName, password: password.password },
      pc: { letter, name: pcName },
    }))
    if (answer === undefined) return
    useApp.getState().showRecoveryCode(answer.recoveryCode)
    useApp.getState().setStatus(answer.status)
  }
  const stepProps = { draft, onChange: change, tried }

  return (
    <EntryLayout wide title={t(`entry.first.${step}`)} subtitle={t(`entry.first.${step}Hint`)}>
      <Form key={step} onSubmit={goOn} label={t(`entry.first.${step}`)} enterSubmits>
        <Stack>
          <Steps place={place} labels={firstStartSteps.map((name) => t(`entry.first.${name}Short`))} />
          {step === 'firm' && <FirmStep {...stepProps} />}
          {step === 'manager' && <ManagerStep {...stepProps} />}
          {step === 'pc' && <PcStep {...stepProps} />}
          <RefusalNote refusal={refusal} />
          <Inline end>
            {place === 0 && (
              <Button variant="quiet" onPress={() => void send('app:open-sample', {})}>
                {t('entry.first.sample')}
              </Button>
            )}
            {place > 0 && (
              <Button variant="quiet" onPress={() => setPlace(place - 1)}>
                {t('common.back')}
              </Button>
            )}
            <Button variant="main" size="l" busy={busy} onPress={goOn} keys={['Ctrl', 'Enter']}>
              {isLast ? t('entry.first.found') : t('common.next')}
            </Button>
          </Inline>
        </Stack>
      </Form>
    </EntryLayout>
  )
}
