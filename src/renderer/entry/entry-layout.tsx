import type { ReactNode } from 'react'
import { StoreBanner } from '../parts/store-banner'
import { Card } from '../ui/card'
import { Mark } from '../ui/mark'
import css from './entry-layout.module.css'

type Props = {
  title: string
  subtitle?: string | undefined
  /** The firm, once there is one. */
  firmName?: string | undefined
  wide?: boolean | undefined
  children: ReactNode
}

/** A page before the desk: the mark, one heading, one card. */
export function EntryLayout({ title, subtitle, firmName, wide = false, children }: Props) {
  return (
    <main className={css.wall}>
      <div className={css.column} data-wide={wide || undefined}>
        <StoreBanner />
        <header className={css.head}>
          <Mark size={56} />
          <div>
            <p className={css.name}>
              Durchreiche{firmName !== undefined && firmName !== '' && <span>{firmName}</span>}
            </p>
            <h1 className={css.title}>{title}</h1>
            {subtitle !== undefined && <p className={css.subtitle}>{subtitle}</p>}
          </div>
        </header>
        <Card pad label={title}>
          {children}
        </Card>
      </div>
    </main>
  )
}
