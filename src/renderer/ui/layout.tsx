import type { ReactNode } from 'react'
import css from './layout.module.css'

/** The body of the sheet, under the head: margins, full height, scrolling if asked. */
export function Page({ children, scroll = false }: { children: ReactNode; scroll?: boolean | undefined }) {
  return (
    <div className={css.page} data-scroll={scroll || undefined}>
      {children}
    </div>
  )
}

type ColumnsProps = { template: string; children: ReactNode; fixed?: boolean | undefined }

/** Columns side by side at full height; each scrolls for itself unless `fixed`. */
export function Columns({ template, children, fixed = false }: ColumnsProps) {
  return (
    <div className={css.columns} data-fixed={fixed || undefined} style={{ gridTemplateColumns: template }}>
      {children}
    </div>
  )
}

type StackProps = {
  children: ReactNode
  gap?: 's' | 'm' | 'l' | undefined
  grow?: boolean | undefined
}

export function Stack({ children, gap = 'm', grow = false }: StackProps) {
  return (
    <div className={css.stack} data-gap={gap} data-grow={grow || undefined}>
      {children}
    </div>
  )
}

type InlineProps = {
  children: ReactNode
  gap?: 's' | 'm' | 'l' | undefined
  end?: boolean | undefined
  wrap?: boolean | undefined
  between?: boolean | undefined
}

export function Inline({ children, gap = 's', end = false, wrap = false, between = false }: InlineProps) {
  return (
    <div
      className={css.inline}
      data-gap={gap}
      data-end={end || undefined}
      data-wrap={wrap || undefined}
      data-between={between || undefined}
    >
      {children}
    </div>
  )
}

/** Takes the rest of a line or a stack. */
export function Spring() {
  return <span className={css.spring} />
}
