import { CheckField } from '../ui/check-field'
import { ChoiceCards } from '../ui/choice-cards'
import { FieldRow } from '../ui/form'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'
import { TimeField } from '../ui/date-field'
import { Muted } from '../ui/text'
import { landChoice, landChosen, landOptions } from '../parts/land-options'
import { useWords } from '../words'
import type { FirstStartDraft, Span } from './first-start-draft'

export type StepProps = {
  draft: FirstStartDraft
  onChange: (part: Partial<FirstStartDraft>) => void
  tried: boolean
}

/** What stands on every slip and letter, and how prices are told. */
export function FirmStep({ draft, onChange, tried }: StepProps) {
  const { t } = useWords()
  const { firm } = draft
  const { address } = firm
  const set = (part: Partial<FirstStartDraft['firm']>) => onChange({ firm: { ...firm, ...part } })
  return (
    <>
      <TextField
        label={t('entry.firm.name')}
        required
        autoFocus
        value={firm.name}
        onChange={(name) => set({ name })}
        error={tried && firm.name.trim() === '' ? t('entry.firm.nameMissing') : undefined}
      />
      <FieldRow template="1fr 110px 1fr">
        <TextField
          label={t('entry.firm.street')}
          value={address.street}
          onChange={(street) => set({ address: { ...address, street } })}
        />
        <TextField
          label={t('entry.firm.postcode')}
          inputMode="numeric"
          value={address.postcode}
          onChange={(postcode) => set({ address: { ...address, postcode } })}
        />
        <TextField
          label={t('entry.firm.city')}
          value={address.city}
          onChange={(city) => set({ address: { ...address, city } })}
        />
      </FieldRow>
      <FieldRow template="1fr 1fr 1fr">
        <TextField
          label={t('entry.firm.phone')}
          type="tel"
          value={firm.phone}
          onChange={(phone) => set({ phone })}
        />
        <TextField
          label={t('entry.firm.email')}
          type="email"
          value={firm.email}
          onChange={(email) => set({ email })}
        />
        <TextField
          label={t('entry.firm.taxNumber')}
          value={firm.taxNumber}
          onChange={(taxNumber) => set({ taxNumber })}
        />
      </FieldRow>
      <FieldRow template="1fr 1fr">
        <SpanFields
          label={t('entry.firm.weekdays')}
          value={draft.weekdays}
          onChange={(weekdays) => onChange({ weekdays })}
        />
        <SpanFields
          label={t('entry.firm.saturday')}
          value={draft.saturday}
          onChange={(saturday) => onChange({ saturday })}
        />
      </FieldRow>
      <Muted>{t('entry.firm.hoursHint')}</Muted>
      <SelectField
        label={t('capacity.land.label')}
        hint={t('capacity.land.hint')}
        searchable
        value={landChoice(firm.land)}
        onChange={(value) => {
          const { land: _before, ...rest } = firm
          const land = landChosen(value)
          onChange({ firm: land === undefined ? rest : { ...rest, land } })
        }}
        options={landOptions({ t })}
      />
      <ChoiceCards
        label={t('entry.firm.priceMode')}
        look="radio"
        columns={2}
        value={firm.priceMode}
        onChange={(mode) => set({ priceMode: mode === 'net' ? 'net' : 'gross' })}
        options={[
          { value: 'gross', title: t('entry.firm.gross'), detail: t('entry.firm.grossHint') },
          { value: 'net', title: t('entry.firm.net'), detail: t('entry.firm.netHint') },
        ]}
      />
      <CheckField
        label={t('entry.firm.smallBusiness')}
        detail={t('entry.firm.smallBusinessHint')}
        checked={firm.smallBusiness}
        onChange={(smallBusiness) => set({ smallBusiness })}
      />
    </>
  )
}

function SpanFields({
  label,
  value,
  onChange,
}: {
  label: string
  value: Span
  onChange: (span: Span) => void
}) {
  const { t } = useWords()
  return (
    <FieldRow template="1fr 1fr">
      <TimeField
        label={t('entry.firm.from', { days: label })}
        time={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      <TimeField
        label={t('entry.firm.until', { days: label })}
        time={value.until}
        onChange={(until) => onChange({ ...value, until })}
      />
    </FieldRow>
  )
}
