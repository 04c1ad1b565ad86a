import { Menu } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { ButtonHTMLAttributes, Ref } from 'react'
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
  /** Worked out at the first press, where it is a function. */
  items: readonly MenuAction[] | (() => readonly MenuAction[])
  icon?: Glyph | undefined
  size?: 's' | 'm' | undefined
  trigger?: { text: string; icon?: Glyph | undefined; on?: boolean | undefined } | undefined
}

/**
 * A menu behind dots, or behind a word; every drag has its twin here. Lists hold thousands of them, so before the
 * first press there is only the button.
 */
export function ActionMenu(props: Props) {
  const [isPressed, setPressed] = useState(false)
  // The menu gives the focus back to its button, which is another one from the first press on.
  const takeFocus = useCallback((button: HTMLButtonElement | null) => button?.focus(), [])
  if (!isPressed)
    return (
      <MenuButton {...props} aria-haspopup="menu" aria-expanded={false} onClick={() => setPressed(true)} />
    )
  const { label } = props
  const items = typeof props.items === 'function' ? props.items() : props.items
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
      defaultOpened
    >
      <Menu.Target>
        <MenuButton {...props} ref={takeFocus} />
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

type ButtonProps = Props &
  ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> | undefined }

function MenuButton({ label, items: _items, icon = MoreIcon, size = 's', trigger, ...rest }: ButtonProps) {
  if (trigger === undefined)
    return (
      <button
        type="button"
        className={square.button}
        data-size={size}
        aria-label={label}
        title={label}
        {...rest}
      >
        <Icon glyph={icon} />
      </button>
    )
  return (
    <button type="button" className={filter.button} data-on={trigger.on} aria-label={label} {...rest}>
      {trigger.icon && <Icon glyph={trigger.icon} size="s" />}
      {trigger.text}
      <Icon glyph={DownIcon} size="xs" />
    </button>
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
