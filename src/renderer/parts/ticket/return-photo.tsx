import { useRef } from 'react'
import { Button } from '../../ui/button'
import { CheckIcon, PhotoIcon } from '../../ui/icons'
import { Tag } from '../../ui/chip'
import { Inline } from '../../ui/layout'
import { useWords } from '../../words'
import { RefusalNote } from '../refusal-note'
import { useSubmit } from '../submit'

type Props = { hash: string | undefined; onChange: (hash: string) => void }

/** A picture of what came back, from a file; cameras are closed to the page. */
export function ReturnPhoto({ hash, onChange }: Props) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const { submit, busy, refusal } = useSubmit('file:add')
  const take = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const saved = await submit(() => ({ bytes }))
    if (saved !== undefined) onChange(saved.hash)
  }
  return (
    <>
      <Inline gap="m">
        <Button icon={PhotoIcon} busy={busy} onPress={() => input.current?.click()}>
          {t('pickUp.takeBack.photo')}
        </Button>
        {hash !== undefined && (
          <Tag tone="green" icon={CheckIcon}>
            {t('pickUp.takeBack.photoAdded')}
          </Tag>
        )}
      </Inline>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg"
        aria-label={t('pickUp.takeBack.photo')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file !== undefined) void take(file)
        }}
      />
      <RefusalNote refusal={refusal} />
    </>
  )
}
