import type { Look } from '../../shared/contract/entry'
import { useApp } from '../stores/app-store'
import { send } from '../stores/requests'
import { Card } from '../ui/card'
import { SwitchField } from '../ui/check-field'
import { Stack } from '../ui/layout'
import { Segmented } from '../ui/segmented'
import { SelectField } from '../ui/select-field'
import { useWords } from '../words'

const zooms = [80, 90, 100, 110, 125, 150, 175, 200]

/** Language, light and dark, contrast and size on this PC; each works at once. */
export function LookCard() {
  const { t } = useWords()
  const look = useApp((app) => app.status?.look)
  const refresh = useApp((app) => app.refresh)
  if (look === undefined) return null
  const change = async (part: Partial<Look>) => {
    await send('app:set-look', { ...look, ...part })
    await refresh()
  }
  return (
    <Card pad title={t('entry.look.title')}>
      <Stack>
        <Segmented
          label={t('entry.look.language')}
          value={look.language}
          onChange={(language) => void change({ language: language === 'en' ? 'en' : 'de' })}
          options={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Segmented
          label={t('entry.look.scheme')}
          value={look.scheme}
          onChange={(scheme) => void change({ scheme: schemeOf(scheme) })}
          options={[
            { value: 'light', label: t('entry.look.light') },
            { value: 'dark', label: t('entry.look.dark') },
            { value: 'auto', label: t('entry.look.auto') },
          ]}
        />
        <SwitchField
          label={t('entry.look.contrast')}
          detail={t('entry.look.contrastHint')}
          checked={look.contrast === 'more'}
          onChange={(more) => void change({ contrast: more ? 'more' : 'normal' })}
        />
        <SelectField
          label={t('entry.look.zoom')}
          value={String(look.zoomPercent)}
          onChange={(zoom) => void change({ zoomPercent: Number(zoom ?? '100') })}
          options={zooms.map((zoom) => ({ value: String(zoom), label: `${zoom} %` }))}
        />
      </Stack>
    </Card>
  )
}

function schemeOf(text: string): Look['scheme'] {
  return text === 'dark' || text === 'auto' ? text : 'light'
}
