import type { ReactNode } from 'react'
import { IconButton } from './icon-button'
import { LeftIcon } from './icons'
import { useKitWords } from './kit-words'
import css from './page-head.module.css'

type Props = {
  title: string
  subtitle?: string | undefined
  number?: string | undefined
  back?: (() => void) | undefined
  lives?: ReactNode
  children?: ReactNode
}

export function PageHead({ title, subtitle, number, back, lives, children }: Props) {
  const words = useKitWords()
  return (
    <header className={css.head} data-back={back ? '' : undefined}>
      {back && <IconButton icon={LeftIcon} label={words.back} keys={['Escape']} onPress={back} />}
      <div className={css.words}>
        <h1 className={css.title}>
          <span className={css.name}>{title}</span>
          {number !== undefined && <span className={css.number}>{number}</span>}
        </h1>
        {subtitle !== undefined && <p className={css.subtitle}>{subtitle}</p>}
      </div>
      {lives}
      <div className={css.right}>{children}</div>
    </header>
  )
}
