import { useEffect, useRef, useState } from 'react'
import { send } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CloseIcon, PhotoIcon, UploadIcon } from '../../ui/icons'
import { Icon } from '../../ui/icon'
import { Inline, Stack } from '../../ui/layout'
import { Muted } from '../../ui/text'
import { refusalSentence, useWords } from '../../words'
import css from './firm-logo.module.css'

type Props = {
  readonly hash: string | undefined
  readonly onChange: (hash: string | undefined) => void
}

const mostBytes = 2 * 1_048_576
const types = ['image/png', 'image/jpeg']

/** The logo on every print: shown as stored, replaced by a file, removed. */
export function FirmLogo({ hash, onChange }: Props) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const take = async (file: File) => {
    if (!types.includes(file.type)) return setProblem(t('management.firm.logoNotPicture'))
    if (file.size > mostBytes) return setProblem(t('management.firm.logoTooLarge'))
    setBusy(true)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const reply = await send('file:add', { bytes })
    setBusy(false)
    if (reply.ok) {
      setProblem(undefined)
      onChange(reply.value.hash)
    } else if (reply.code === 'not-a-picture') setProblem(t('management.firm.logoNotPicture'))
    else setProblem(refusalSentence(reply.code))
  }

  return (
    <Card title={t('management.firm.logo')} pad>
      <Stack gap="s">
        <Picture key={hash} hash={hash} />
        <Inline gap="s" wrap>
          <Button icon={UploadIcon} busy={busy} onPress={() => input.current?.click()}>
            {t(hash === undefined ? 'management.firm.logoChoose' : 'management.firm.logoReplace')}
          </Button>
          {hash !== undefined && (
            <Button variant="quiet" icon={CloseIcon} onPress={() => onChange(undefined)}>
              {t('management.firm.logoRemove')}
            </Button>
          )}
        </Inline>
        <input
          ref={input}
          type="file"
          accept={types.join(',')}
          className={css.input}
          aria-label={t('management.firm.logo')}
          tabIndex={-1}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file !== undefined) void take(file)
          }}
        />
        {problem === undefined ? (
          <Muted>{t('management.firm.logoHint')}</Muted>
        ) : (
          <p role="alert" className={css.error}>
            {problem}
          </p>
        )}
      </Stack>
    </Card>
  )
}

function Picture({ hash }: { hash: string | undefined }) {
  const { t } = useWords()
  const [url, setUrl] = useState<string>()
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    if (hash === undefined) return
    let made: string | undefined
    let isGone = false
    void send('file:read', { hash }).then((reply) => {
      if (isGone) return
      if (!reply.ok) return setMissing(true)
      made = URL.createObjectURL(new Blob([new Uint8Array(reply.value.bytes)]))
      setUrl(made)
    })
    return () => {
      isGone = true
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [hash])
  if (url !== undefined) return <img className={css.logo} src={url} alt={t('management.firm.logoAlt')} />
  return (
    <div className={css.none}>
      <Icon glyph={PhotoIcon} size="l" />
      {isMissing ? t('management.firm.logoMissing') : hash === undefined && t('management.firm.logoNone')}
    </div>
  )
}
