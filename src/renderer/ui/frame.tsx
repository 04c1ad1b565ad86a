import type { ReactNode } from 'react'
import css from './frame.module.css'
import { Icon } from './icon'
import type { Glyph } from './icons'
import { keyShortcuts } from './key-names'
import { Mark } from './mark'
import { useMedia } from './use-media'

export type NavItem = {
  key: string
  label: string
  icon: Glyph
  onSelect: () => void
  active?: boolean | undefined
  count?: number | undefined
  keys?: readonly string[] | undefined
}

export type NavGroup = { key: string; label?: string | undefined; items: readonly NavItem[] }

type Props = {
  firmName: string
  navLabel: string
  groups: readonly NavGroup[]
  rail?: boolean | undefined
  /** Only the sheet: no side bar, no banner. */
  bare?: boolean | undefined
  foot?: ReactNode
  banner?: ReactNode
  skipLabel?: string | undefined
  children: ReactNode
}

/** The wall and the opening: the side bar says where one is and in which mode, all work lies in the sheet. */
export function Frame({
  firmName,
  navLabel,
  groups,
  rail = false,
  bare = false,
  foot,
  banner,
  skipLabel,
  children,
}: Props) {
  // A narrow window or a high zoom has no room for the words beside the icons.
  const narrow = useMedia('(max-width: 1120px)')
  return (
    <div className={css.frame} data-rail={rail || narrow || undefined} data-bare={bare || undefined}>
      {skipLabel !== undefined && !bare && (
        <a className={css.skip} href="#sheet">
          {skipLabel}
        </a>
      )}
      {!bare && (
        <aside className={css.side}>
          <div className={css.brand}>
            <Mark />
            <div className={css.names}>
              <b>Durchreiche</b>
              <span>{firmName}</span>
            </div>
          </div>
          <nav className={css.navs} aria-label={navLabel}>
            {groups.map((group) => (
              <NavList key={group.key} group={group} />
            ))}
          </nav>
          {foot}
        </aside>
      )}
      <main className={css.sheet} id="sheet" tabIndex={-1}>
        {!bare && banner}
        {children}
      </main>
    </div>
  )
}

function NavList({ group }: { group: NavGroup }) {
  return (
    <div className={css.group}>
      {group.label !== undefined && <h2 className={css.groupName}>{group.label}</h2>}
      <ul className={css.list}>
        {group.items.map((item) => (
          <li key={item.key}>
            <button
              type="button"
              className={css.item}
              aria-current={item.active === true ? 'page' : undefined}
              aria-keyshortcuts={keyShortcuts(item.keys)}
              onClick={item.onSelect}
            >
              <Icon glyph={item.icon} />
              <span className={css.word}>{item.label}</span>
              {item.count !== undefined && item.count > 0 && <span className={css.count}>{item.count}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
