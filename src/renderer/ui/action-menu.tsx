import { Menu } from '@mantine/core'
import css from './action-menu.module.css'
import filter from './filter-button.module.css'
import square from './icon-button.module.css'
import { Icon } from './icon'
import { CheckIcon, DownIcon, MoreIcon } from './icons'
import type { Glyph } from './icons'
import { Keys } from './key'
import { keyShortcuts } from './key-names'

export type MenuAction = {
  key: string
  label: string
  onSelect: () => void
  icon?: Glyph | undefined
  disabled?: boolean | undefined
  tone?: 'red' | undefined
  keys?: readonly string[] | undefined
  checked?: boolean | undefined
}

type Props = {
  label: string
  items: readonly MenuAction[]
  icon?: Glyph | undefined
  size?: 's' | 'm' | undefined
  trigger?: { text: string; icon?: Glyph | undefined; on?: boolean | undefined } | undefined
}

/** A menu behind dots, or behind a word; every drag has its twin here. */
export function ActionMenu({ label, items, icon = MoreIcon, size = 's', trigger }: Props) {
  return (
    <Menu
      position="bottom-end"
      offset={4}
      shadow="lg"
      withinPortal
      classNames={parts}
      transitionProps={noMotion}
      hideDetached={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        {trigger ? (
          <button type="button" className={filter.button} data-on={trigger.on} aria-label={label}>
            {trigger.icon && <Icon glyph={trigger.icon} size="s" />}
            {trigger.text}
            <Icon glyph={DownIcon} size="xs" />
          </button>
        ) : (
          <button type="button" className={square.button} data-size={size} aria-label={label} title={label}>
            <Icon glyph={icon} />
          </button>
        )}
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {items.map((item) => (
          <Menu.Item
            key={item.key}
            disabled={item.disabled ?? false}
            data-tone={item.tone}
            aria-keyshortcuts={keyShortcuts(item.keys)}
            leftSection={<ItemPicture item={item} />}
            rightSection={item.keys && <Keys keys={item.keys} />}
            onClick={item.onSelect}
          >
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const noMotion = { duration: 0 } as const

const parts = {
  dropdown: css.dropdown ?? '',
  item: css.item ?? '',
  itemLabel: css.label ?? '',
  itemSection: css.section ?? '',
}

function ItemPicture({ item }: { item: MenuAction }) {
  if (item.checked === true) return <Icon glyph={CheckIcon} size="s" />
  return item.icon ? <Icon glyph={item.icon} size="s" /> : null
}
