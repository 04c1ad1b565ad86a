import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ActionMenu } from '../../../src/renderer/ui/action-menu'
import { Button } from '../../../src/renderer/ui/button'
import { ConfirmDialog } from '../../../src/renderer/ui/confirm-dialog'
import { ErrorBoundary } from '../../../src/renderer/ui/error-boundary'
import { Frame } from '../../../src/renderer/ui/frame'
import { HomeIcon } from '../../../src/renderer/ui/icons'
import { Row, Rows } from '../../../src/renderer/ui/rows'
import { toast, undoLatest } from '../../../src/renderer/ui/toast'
import { useKeys } from '../../../src/renderer/ui/use-keys'
import { renderUi } from '../../support/render-ui'

describe('Button', () => {
  it('is named by its words alone and tells its key to screen readers', () => {
    renderUi(<Button keys={['Ctrl', 'Enter']}>Annehmen</Button>)
    const button = screen.getByRole('button', { name: 'Annehmen' })
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter')
    expect(button.textContent).toContain('Strg')
  })

  it('takes no second press while the first is being saved', async () => {
    const press = vi.fn()
    const { user } = renderUi(
      <Button busy onPress={press}>
        Speichern
      </Button>,
    )
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    expect(press).not.toHaveBeenCalled()
  })
})

describe('Row', () => {
  it('keeps a button inside a pressable row a button of its own', async () => {
    const open = vi.fn()
    const call = vi.fn()
    const { user } = renderUi(
      <Rows>
        <Row onPress={open} label="Frau Öztürk öffnen" end={<Button onPress={call}>Aufrufen</Button>}>
          Frau Öztürk
        </Row>
      </Rows>,
    )
    await user.click(screen.getByRole('button', { name: 'Aufrufen' }))
    expect(open).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Frau Öztürk öffnen' }))
    expect(open).toHaveBeenCalledOnce()
  })
})

describe('Frame', () => {
  it('marks the page one is on', () => {
    const items = [
      { key: 'a', label: 'Heute', icon: HomeIcon, active: true, onSelect: vi.fn(), count: 3 },
      { key: 'b', label: 'Kunden', icon: HomeIcon, onSelect: vi.fn() },
    ]
    renderUi(
      <Frame firmName="Druckerei" navLabel="Empfang" groups={[{ key: 'g', items }]}>
        Inhalt
      </Frame>,
    )
    expect(screen.getByRole('button', { current: 'page' }).textContent).toContain('Heute')
  })
})

describe('ActionMenu', () => {
  it('opens by keyboard and carries out what was chosen', async () => {
    const move = vi.fn()
    const { user } = renderUi(
      <ActionMenu label="Weitere Aktionen" items={[{ key: 'm', label: 'Verschieben', onSelect: move }]} />,
    )
    screen.getByRole('button', { name: 'Weitere Aktionen' }).focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('menuitem', { name: 'Verschieben' }))
    expect(move).toHaveBeenCalledOnce()
  })
})

function Page({ onBack, onConfirm }: { onBack: () => void; onConfirm: () => void }) {
  const [open, setOpen] = useState(false)
  useKeys({ Escape: onBack, F4: () => setOpen(true), 'ctrl+k': onBack })
  return (
    <>
      <input aria-label="Feld" />
      <ConfirmDialog
        open={open}
        title="Rechnung ausstellen"
        text="Danach hilft nur noch eine Gutschrift."
        verb="Ausstellen"
        onConfirm={onConfirm}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

describe('keys', () => {
  it('act from inside a text field too, as F-keys and Ctrl', async () => {
    const back = vi.fn()
    const { user } = renderUi(<Page onBack={back} onConfirm={vi.fn()} />)
    await user.click(screen.getByLabelText('Feld'))
    await user.keyboard('{Control>}k{/Control}')
    expect(back).toHaveBeenCalledOnce()
  })

  it('leave AltGr alone, which arrives as Ctrl+Alt and types a character', async () => {
    const back = vi.fn()
    const { user } = renderUi(<Page onBack={back} onConfirm={vi.fn()} />)
    await user.keyboard('{Control>}{Alt>}k{/Alt}{/Control}')
    expect(back).not.toHaveBeenCalled()
  })

  it('close only the dialog with Esc, never the page below it as well', async () => {
    const back = vi.fn()
    const { user } = renderUi(<Page onBack={back} onConfirm={vi.fn()} />)
    await user.keyboard('{F4}')
    expect(await screen.findByRole('dialog', { name: 'Rechnung ausstellen' })).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(back).not.toHaveBeenCalled()
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('{Escape}')
    expect(back).toHaveBeenCalledOnce()
  })

  it('give the part mounted last the first word', async () => {
    const outer = vi.fn()
    const inner = vi.fn()
    function Inner() {
      useKeys({ F6: inner })
      return null
    }
    function Outer({ deep }: { deep: boolean }) {
      useKeys({ F6: outer })
      return deep ? <Inner /> : null
    }
    const { user, rerenderUi } = renderUi(<Outer deep={false} />)
    rerenderUi(<Outer deep />)
    await user.keyboard('{F6}')
    expect(inner).toHaveBeenCalledOnce()
    expect(outer).not.toHaveBeenCalled()
    rerenderUi(<Outer deep={false} />)
    await user.keyboard('{F6}')
    expect(outer).toHaveBeenCalledOnce()
  })
})

function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

describe('toasts', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    act(() => {
      vi.runAllTimers()
    })
    vi.useRealTimers()
  })

  it('offer the way back for ten seconds and then go', () => {
    renderUi(<span />)
    act(() => toast({ text: 'Verschoben', undo: vi.fn() }))
    expect(screen.getByRole('button', { name: 'Rückgängig' })).toBeTruthy()
    pass(9900)
    expect(screen.getByText('Verschoben')).toBeTruthy()
    pass(200)
    expect(screen.queryByText('Verschoben')).toBeNull()
  })

  it('are taken back once, newest first', () => {
    const first = vi.fn()
    const second = vi.fn()
    renderUi(<span />)
    act(() => toast({ text: 'Eins', undo: first }))
    act(() => toast({ text: 'Zwei', undo: second }))
    act(() => expect(undoLatest()).toBe(true))
    expect(second).toHaveBeenCalledOnce()
    expect(first).not.toHaveBeenCalled()
    act(() => expect(undoLatest()).toBe(true))
    act(() => expect(undoLatest()).toBe(false))
    expect(first).toHaveBeenCalledOnce()
  })
})

describe('ErrorBoundary', () => {
  it('shows a way on instead of an empty window, and tries again', async () => {
    let broken = true
    function Part() {
      if (broken) throw new Error('kaputt')
      return <p>geht wieder</p>
    }
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { user } = renderUi(
      <ErrorBoundary title="Diese Ansicht ist gestört" text="Ihre Daten sind sicher." retryLabel="Neu laden">
        <Part />
      </ErrorBoundary>,
    )
    expect(screen.getByRole('alert').textContent).toContain('Ihre Daten sind sicher.')
    broken = false
    await user.click(screen.getByRole('button', { name: 'Neu laden' }))
    expect(screen.getByText('geht wieder')).toBeTruthy()
    quiet.mockRestore()
  })
})
