import { useState } from 'react'
import { useApp } from '../stores/app-store'
import { Button } from '../ui/button'
import { CheckField } from '../ui/check-field'
import { PrintIcon } from '../ui/icons'
import { Inline, Stack } from '../ui/layout'
import { Note } from '../ui/note'
import { useWords } from '../words'
import { EntryLayout } from './entry-layout'
import css from './recovery-code.module.css'

/** The only way back in when the last manager forgets: shown once, to be printed or written down. */
export function RecoveryCode({ code, firmName }: { code: string; firmName: string }) {
  const { t } = useWords()
  const [noted, setNoted] = useState(false)
  const goOn = useApp((app) => app.recoveryCodeNoted)
  return (
    <>
      <EntryLayout wide title={t('entry.code.title')} subtitle={t('entry.code.hint')} firmName={firmName}>
        <Stack gap="l">
          <p className={css.code} data-copy aria-label={t('entry.code.label')}>
            {code}
          </p>
          <Note>{t('entry.code.keep')}</Note>
          <CheckField boxed label={t('entry.code.noted')} checked={noted} onChange={setNoted} />
          <Inline end>
            <Button variant="plain" icon={PrintIcon} onPress={() => window.print()}>
              {t('entry.code.print')}
            </Button>
            <Button variant="main" size="l" disabled={!noted} onPress={goOn}>
              {t('entry.code.goOn')}
            </Button>
          </Inline>
        </Stack>
      </EntryLayout>
      <div className={css.paper} aria-hidden="true">
        <h2>{t('entry.code.paperTitle', { firm: firmName })}</h2>
        <p className={css.code}>{code}</p>
        <p>{t('entry.code.keep')}</p>
      </div>
    </>
  )
}
