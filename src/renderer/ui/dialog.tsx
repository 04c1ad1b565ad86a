import type { KeyboardEvent, ReactNode } from 'react'
import { Drawer, Modal, ModalBaseTitle } from '@mantine/core'
import css from './dialog.module.css'
import { IconButton } from './icon-button'
import { CloseIcon } from './icons'
import { useKitWords } from './kit-words'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  subtitle?: string | undefined
  side?: 'right' | 'centre' | undefined
  size?: 's' | 'm' | 'l' | undefined
  foot?: ReactNode
  footNote?: string | undefined
  onSubmit?: (() => void) | undefined
  /** There is only text in it: the text takes the focus, so that the arrow keys scroll it. */
  reading?: boolean | undefined
}

const widths = { s: 440, m: 576, l: 860 } as const
const readable = { tabIndex: 0 } as const
const noMotion = { duration: 0 } as const
const overlay = { color: 'var(--scrim)', backgroundOpacity: 1, blur: 0 } as const

/**
 * Holds focus while open, closes with Esc and gives focus back. From the right where what lies behind
 * helps to decide; otherwise centred.
 */
export function Dialog(props: Props) {
  const { open, onClose, side = 'centre', size = 'm' } = props
  const shared = {
    opened: open,
    onClose,
    size: widths[size],
    withCloseButton: false,
    padding: 0,
    transitionProps: noMotion,
    overlayProps: overlay,
  }
  if (side === 'right') {
    return (
      <Drawer {...shared} position="right" offset={20} radius="xl" classNames={drawerParts}>
        <Inside {...props} />
      </Drawer>
    )
  }
  return (
    <Modal {...shared} centered radius="xl" classNames={modalParts}>
      <Inside {...props} />
    </Modal>
  )
}

const overlayClass = css.overlay ?? ''
const drawerParts = { content: css.drawer ?? '', body: css.fill ?? '', overlay: overlayClass }
const modalParts = { content: css.modal ?? '', body: css.fill ?? '', overlay: overlayClass }

function Inside({ title, subtitle, onClose, onSubmit, children, foot, footNote, reading = false }: Props) {
  const words = useKitWords()
  const submit = (event: KeyboardEvent) => {
    if (onSubmit === undefined || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    onSubmit()
  }
  return (
    <div className={css.inside} onKeyDown={submit} role="presentation">
      <header className={css.head}>
        <div className={css.words}>
          {/* Names the dialog for screen readers as well. */}
          <ModalBaseTitle className={css.title ?? ''}>{title}</ModalBaseTitle>
          {subtitle !== undefined && <p className={css.subtitle}>{subtitle}</p>}
        </div>
      </header>
      <div className={css.body} {...(reading ? readable : undefined)}>
        {children}
      </div>
      {foot !== undefined && (
        <footer className={css.foot}>
          <div className={css.buttons}>{foot}</div>
          {footNote !== undefined && <p className={css.note}>{footNote}</p>}
        </footer>
      )}
      {/* Last in order, so that opening gives the focus to the first field and not to the way out. */}
      <div className={css.close}>
        <IconButton icon={CloseIcon} label={words.close} keys={['Escape']} onPress={onClose} />
      </div>
    </div>
  )
}
