import { useState } from 'react'
import type { Firm } from '../../../shared/domain/firm'
import { QueryView } from '../../parts/query-view'
import { RefusalNote } from '../../parts/refusal-note'
import { landChoice, landChosen, landOptions } from '../../parts/land-options'
import { useSubmit } from '../../parts/submit'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CheckField } from '../../ui/check-field'
import { ChoiceCards } from '../../ui/choice-cards'
import { FieldRow, Form } from '../../ui/form'
import { formatTime } from '../../ui/format'
import { WarningIcon } from '../../ui/icons'
import { Page, Stack } from '../../ui/layout'
import { Note, SavedMark } from '../../ui/note'
import { PageHead } from '../../ui/page-head'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { Muted } from '../../ui/text'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import type { FirmForm, FirmProblems } from './firm-form'
import {
  firmDifferences,
  firmDraft,
  firmForm,
  firmIn,
  firmProblems,
  hasProblems,
  noProblems,
} from './firm-form'
import { FirmHours } from './firm-hours'
import { FirmLogo } from './firm-logo'
import css from './firm-page.module.css'
import { VersionChoice } from './version-choice'

/** What stands on every print, and the terms new tickets are taken in with. */
export function FirmPage() {
  const { t } = useWords()
  const firm = useQuery('firm:read', {}, ['firm'])
  return (
    <>
      <PageHead title={t('management.firm.title')} subtitle={t('management.firm.subtitle')} />
      <Page scroll>
        <QueryView query={firm}>{(value) => <FirmEditor firm={value} />}</QueryView>
      </Page>
    </>
  )
}

function FirmEditor({ firm }: { firm: Firm }) {
  const { t, language } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('firm:change')
  const [form, setForm] = useState(() => firmForm(firm))
  const [base, setBase] = useState(firm.stamp)
  const [isTouched, setTouched] = useState(false)
  const [problems, setProblems] = useState(noProblems)
  const [savedAt, setSavedAt] = useState<number>()
  const theirs = refusal?.code === 'changed-meanwhile' ? firmIn(refusal.facts) : undefined

  // Saved here or elsewhere: a form nobody is writing in follows.
  if (!isTouched && base !== firm.stamp) {
    setForm(firmForm(firm))
    setBase(firm.stamp)
  }

  const change = (part: Partial<FirmForm>) => {
    setForm((before) => ({ ...before, ...part }))
    setTouched(true)
    setProblems(noProblems)
    clear()
  }
  const save = async (stamp = base) => {
    const found = firmProblems(form)
    setProblems(found)
    if (hasProblems(found)) return
    const saved = await submit((requestId) => ({ requestId, base: stamp, draft: firmDraft(form) }))
    if (saved === undefined) return
    setSavedAt(Date.now())
    setTouched(false)
  }
  useKeys({ 'ctrl+Enter': () => void save() })
  const keepTheirs = (other: Firm) => {
    setForm(firmForm(other))
    setBase(other.stamp)
    setTouched(false)
    clear()
  }

  return (
    <Form onSubmit={() => void save()} label={t('management.firm.title')}>
      <div className={css.columns}>
        <Stack gap="m">
          {theirs ? (
            <VersionChoice
              differences={firmDifferences(form, theirs, t)}
              busy={busy}
              onMine={() => void save(theirs.stamp)}
              onTheirs={() => keepTheirs(theirs)}
            />
          ) : (
            <RefusalNote refusal={refusal} />
          )}
          <Identity form={form} problems={problems} onChange={change} />
          <Contact form={form} problems={problems} onChange={change} />
          <FirmHours days={form.days} problems={problems.days} onChange={(days) => change({ days })} />
        </Stack>
        <Stack gap="m">
          <Prices form={form} onChange={change} />
          <FirmLogo hash={form.logo} onChange={(logo) => change({ logo })} />
          <div className={css.end}>
            {hasProblems(problems) && (
              <Note tone="red" icon={WarningIcon}>
                {t('management.firm.wrong')}
              </Note>
            )}
            <Button variant="main" size="l" wide type="submit" keys={['Ctrl', 'Enter']} busy={busy}>
              {t('management.firm.save')}
            </Button>
            {isTouched ? (
              <Muted>{t('management.firm.changed')}</Muted>
            ) : (
              savedAt !== undefined && (
                <SavedMark>{t('common.savedAt', { time: formatTime(savedAt, language) })}</SavedMark>
              )
            )}
          </div>
        </Stack>
      </div>
    </Form>
  )
}

type PartProps = {
  readonly form: FirmForm
  readonly problems: FirmProblems
  readonly onChange: (part: Partial<FirmForm>) => void
}

function Identity({ form, problems, onChange }: PartProps) {
  const { t } = useWords()
  return (
    <Card title={t('management.firm.identity')} pad>
      <Stack gap="m">
        <TextField
          label={t('management.firm.name')}
          value={form.name}
          onChange={(name) => onChange({ name })}
          error={problems.name ? t('management.firm.nameMissing') : undefined}
          maxLength={200}
          required
        />
        <FieldRow template="2fr 100px 1.4fr 1.2fr">
          <TextField
            label={t('management.firm.street')}
            value={form.street}
            onChange={(street) => onChange({ street })}
            maxLength={200}
          />
          <TextField
            label={t('management.firm.postcode')}
            value={form.postcode}
            onChange={(postcode) => onChange({ postcode })}
            maxLength={200}
          />
          <TextField
            label={t('management.firm.city')}
            value={form.city}
            onChange={(city) => onChange({ city })}
            maxLength={200}
          />
          <TextField
            label={t('management.firm.country')}
            value={form.country}
            onChange={(country) => onChange({ country })}
            maxLength={200}
          />
        </FieldRow>
        <SelectField
          label={t('capacity.land.label')}
          hint={t('capacity.land.hint')}
          searchable
          value={landChoice(form.land)}
          onChange={(value) => onChange({ land: landChosen(value) })}
          options={landOptions({ t })}
        />
      </Stack>
    </Card>
  )
}

function Contact({ form, problems, onChange }: PartProps) {
  const { t } = useWords()
  return (
    <Card title={t('management.firm.contact')} pad>
      <Stack gap="m">
        <FieldRow template="1fr 1.35fr 1fr">
          <TextField
            label={t('management.firm.phone')}
            type="tel"
            value={form.phone}
            onChange={(phone) => onChange({ phone })}
            maxLength={200}
          />
          <TextField
            label={t('management.firm.email')}
            type="email"
            value={form.email}
            onChange={(email) => onChange({ email })}
            error={problems.email ? t('management.firm.emailWrong') : undefined}
            maxLength={200}
          />
          <TextField
            label={t('management.firm.taxNumber')}
            value={form.taxNumber}
            onChange={(taxNumber) => onChange({ taxNumber })}
            maxLength={200}
          />
        </FieldRow>
        <TextArea
          label={t('management.firm.note')}
          hint={t('management.firm.noteHint')}
          value={form.note}
          onChange={(note) => onChange({ note: note.slice(0, 4_000) })}
          rows={2}
        />
      </Stack>
    </Card>
  )
}

function Prices({ form, onChange }: Omit<PartProps, 'problems'>) {
  const { t } = useWords()
  return (
    <Card title={t('management.firm.prices')} pad>
      <Stack gap="m">
        <ChoiceCards
          label={t('management.firm.priceMode')}
          hideLabel={false}
          look="radio"
          value={form.priceMode}
          onChange={(priceMode) => onChange({ priceMode })}
          options={[
            { value: 'gross', title: t('management.firm.gross'), detail: t('management.firm.grossHint') },
            { value: 'net', title: t('management.firm.net'), detail: t('management.firm.netHint') },
          ]}
        />
        <CheckField
          label={t('management.firm.smallBusiness')}
          detail={t('management.firm.smallBusinessHint')}
          checked={form.smallBusiness}
          onChange={(smallBusiness) => onChange({ smallBusiness })}
        />
        <Muted>{t('management.firm.pricesNote')}</Muted>
      </Stack>
    </Card>
  )
}
