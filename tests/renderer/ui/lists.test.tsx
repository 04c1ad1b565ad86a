import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Board } from '../../../src/renderer/ui/board'
import { targetOf } from '../../../src/renderer/ui/board-steps'
import { CircleIcon } from '../../../src/renderer/ui/icons'
import { SearchBox } from '../../../src/renderer/ui/search-box'
import { Table } from '../../../src/renderer/ui/table'
import { compareValues, nextSort } from '../../../src/renderer/ui/table-columns'
import type { Column } from '../../../src/renderer/ui/table-columns'
import { renderUi } from '../../support/render-ui'

type Line = { id: string; title: string; cents: number | null }

const columns: Column<Line>[] = [
  { key: 'title', head: 'Vorgang', cell: (line) => line.title, sortBy: (line) => line.title },
  { key: 'cents', head: 'Preis', cell: (line) => line.cents, sortBy: (line) => line.cents, align: 'end' },
  { key: 'plain', head: 'Fach', cell: () => 'R12' },
]

const few: Line[] = [
  { id: '1', title: 'Zeitung', cents: 900 },
  { id: '2', title: 'Äpfel', cents: null },
  { id: '3', title: 'Banner', cents: 10_000 },
]

function titles(): (string | null | undefined)[] {
  const [, ...rows] = screen.getAllByRole('row')
  return rows.map((row) => within(row).getAllByRole('gridcell')[0]?.textContent)
}

describe('Table', () => {
  const open = vi.fn()
  const table = (rows: Line[]) => (
    <Table label="Vorgänge" rows={rows} columns={columns} rowKey={(line) => line.id} onOpen={open} />
  )

  it('sorts as a German reader does: Äpfel before Banner', async () => {
    const { user } = renderUi(table(few))
    await user.click(screen.getByRole('button', { name: 'Vorgang' }))
    expect(titles()).toEqual(['Äpfel', 'Banner', 'Zeitung'])
    await user.click(screen.getByRole('button', { name: 'Vorgang' }))
    expect(titles()).toEqual(['Zeitung', 'Banner', 'Äpfel'])
    expect(screen.getByRole('columnheader', { name: 'Vorgang' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('keeps rows without a value last in both directions', async () => {
    const { user } = renderUi(table(few))
    await user.click(screen.getByRole('button', { name: 'Preis' }))
    expect(titles().at(-1)).toBe('Äpfel')
    await user.click(screen.getByRole('button', { name: 'Preis' }))
    expect(titles().at(-1)).toBe('Äpfel')
  })

  it('paints a screenful of 5,000 rows and counts all of them', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      id: String(index),
      title: `T${index}`,
      cents: index,
    }))
    renderUi(table(many))
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5001')
    expect(screen.getAllByRole('row').length).toBeLessThan(80)
    expect(screen.getAllByRole('row').length).toBeGreaterThan(5)
  })

  it('moves with the arrows and opens the row it stands on', async () => {
    open.mockClear()
    const { user } = renderUi(table(few))
    screen.getByRole('grid').focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
    expect(open).toHaveBeenCalledExactlyOnceWith(few[1])
  })

  it('does not lose its place when the list gets shorter', async () => {
    open.mockClear()
    const { user, rerenderUi } = renderUi(table(few))
    screen.getByRole('grid').focus()
    await user.keyboard('{End}')
    rerenderUi(table(few.slice(0, 1)))
    await user.keyboard('{Enter}')
    expect(open).toHaveBeenCalledExactlyOnceWith(few[0])
  })
})

describe('sorting', () => {
  it('compares numbers inside texts by size, so A26-9 stands before A26-10', () => {
    expect(compareValues('A26-9', 'A26-10')).toBeLessThan(0)
    expect(compareValues(2, 10)).toBeLessThan(0)
  })

  it('turns on the second press and starts anew on another head', () => {
    const first = nextSort(undefined, 'a')
    expect(first).toEqual({ key: 'a', descending: false })
    expect(nextSort(first, 'a')).toEqual({ key: 'a', descending: true })
    expect(nextSort(first, 'b')).toEqual({ key: 'b', descending: false })
  })
})

describe('Board', () => {
  it('is one stop for the Tab key and moves across an empty column', async () => {
    const open = vi.fn()
    const column = (key: string, cards: string[]) => ({ key, title: key, icon: CircleIcon, cards })
    const { user } = renderUi(
      <Board
        label="Tafel"
        columns={[column('Angenommen', ['a', 'b']), column('Wartet', []), column('Geprüft', ['c'])]}
        cardKey={(card) => card}
        cardLabel={(card) => `Vorgang ${card}`}
        renderCard={(card) => <article>{card}</article>}
        onOpen={open}
      />,
    )
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Vorgang a' }))
    await user.keyboard('{ArrowDown}{ArrowRight}')
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Vorgang c' })),
    )
    await user.keyboard('{Enter}')
    expect(open).toHaveBeenCalledExactlyOnceWith('c')
  })

  it('stays where it is at the ends', () => {
    const cards = [['a', 'b'], [], ['c']]
    expect(targetOf('ArrowUp', 'a', cards)).toBeUndefined()
    expect(targetOf('ArrowRight', 'c', cards)).toBeUndefined()
    expect(targetOf('ArrowLeft', 'c', cards)).toBe('a')
    expect(targetOf('End', 'a', cards)).toBe('b')
    expect(targetOf('x', 'a', cards)).toBeUndefined()
    expect(targetOf('ArrowDown', 'gone', cards)).toBeUndefined()
  })
})

describe('SearchBox', () => {
  const results = [
    { key: 'k1', title: 'Gärtnerei Maier' },
    { key: 'k2', title: 'Ulrike Maier' },
  ]
  function Box({
    onChoose,
    onSubmitText,
  }: {
    onChoose: (key: string) => void
    onSubmitText?: (text: string) => void
  }) {
    const [text, setText] = useState('')
    return (
      <SearchBox
        label="Finden"
        value={text}
        onChange={setText}
        results={text.startsWith('mai') ? results : []}
        onChoose={onChoose}
        onSubmitText={onSubmitText}
        empty="Nichts gefunden"
      />
    )
  }

  it('opens the first hit with Enter, so a scan needs no second key', async () => {
    const choose = vi.fn()
    const { user } = renderUi(<Box onChoose={choose} />)
    await user.type(screen.getByRole('combobox', { name: 'Finden' }), 'maier{Enter}')
    expect(choose).toHaveBeenCalledExactlyOnceWith('k1')
  })

  it('chooses with the arrows and says which option is active', async () => {
    const choose = vi.fn()
    const { user } = renderUi(<Box onChoose={choose} />)
    const box = screen.getByRole('combobox', { name: 'Finden' })
    await user.type(box, 'maier{ArrowDown}')
    const active = document.getElementById(box.getAttribute('aria-activedescendant') ?? '')
    expect(active?.textContent).toBe('Ulrike Maier')
    await user.keyboard('{Enter}')
    expect(choose).toHaveBeenCalledExactlyOnceWith('k2')
  })

  it('hands on text that finds nothing, and says that nothing was found', async () => {
    const submit = vi.fn()
    const { user } = renderUi(<Box onChoose={vi.fn()} onSubmitText={submit} />)
    await user.type(screen.getByRole('combobox', { name: 'Finden' }), 'xyz')
    expect(screen.getByText('Nichts gefunden')).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(submit).toHaveBeenCalledExactlyOnceWith('xyz')
  })

  it('closes the list with the first Esc and clears with the second', async () => {
    const { user } = renderUi(<Box onChoose={vi.fn()} />)
    const box = screen.getByRole('combobox', { name: 'Finden' })
    await user.type(box, 'maier{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(box).toHaveProperty('value', 'maier')
    await user.keyboard('{Escape}')
    expect(box).toHaveProperty('value', '')
  })
})
