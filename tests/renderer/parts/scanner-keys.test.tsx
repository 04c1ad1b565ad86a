import { fireEvent } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { useScannerKeys, useScans } from '../../../src/renderer/parts/scanner-keys'
import { renderUi } from '../../support/render-ui'

let scans: string[] = []
let sent = 0

beforeEach(() => {
  scans = []
  sent = 0
})

function Desk({ children }: { children: React.ReactNode }) {
  useScannerKeys('', (text) => scans.push(text))
  return children
}

function Form() {
  const [text, setText] = useState('Bann')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        sent += 1
      }}
    >
      <input aria-label="Titel" value={text} onChange={(event) => setText(event.target.value)} />
      <output>{text}</output>
    </form>
  )
}

/** Presses a key at a moment and, as a browser does, lets the sign land in the field unless somebody objected. */
function press(field: HTMLElement, key: string, at: number): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: at })
  const isFree = fireEvent(field, event)
  if (isFree && key.length === 1 && field instanceof HTMLInputElement) {
    fireEvent.change(field, { target: { value: field.value + key } })
  }
  if (isFree && key === 'Enter') field.closest('form')?.requestSubmit()
  return isFree
}

function scan(field: HTMLElement, text: string, from: number, gapMs = 8): void {
  ;[...text, 'Enter'].forEach((key, index) => press(field, key, from + index * gapMs))
}

describe('scanning while a form has the focus', () => {
  it('takes out what landed in the field, keeps what was typed, and sends no form', () => {
    const { getByLabelText, getByRole } = renderUi(
      <Desk>
        <Form />
      </Desk>,
    )
    const field = getByLabelText('Titel')
    press(field, 'e', 100)
    press(field, 'r', 300)
    scan(field, 'A2601087', 1_000)
    expect(scans).toEqual(['A2601087'])
    expect(field).toHaveProperty('value', 'Banner')
    expect(getByRole('status').textContent).toBe('Banner')
    expect(sent).toBe(0)
  })

  it('leaves a person alone: the text stays and Enter does what it does', () => {
    const { getByLabelText } = renderUi(
      <Desk>
        <Form />
      </Desk>,
    )
    const field = getByLabelText('Titel')
    scan(field, 'er 85 x 200', 1_000, 70)
    expect(scans).toEqual([])
    expect(field).toHaveProperty('value', 'Banner 85 x 200')
    expect(sent).toBe(1)
  })

  it('tells a part that asks for scans instead of the desk, also when both are mounted at once', () => {
    const inner: string[] = []
    function Test() {
      useScans((text) => {
        inner.push(text)
        return text !== 'A2600001'
      })
      return <button type="button">x</button>
    }
    const { getByRole } = renderUi(
      <Desk>
        <Test />
      </Desk>,
    )
    scan(getByRole('button'), 'A2601087', 1_000)
    expect(inner).toEqual(['A2601087'])
    expect(scans).toEqual([])
    scan(getByRole('button'), 'A2600001', 3_000)
    expect(scans).toEqual(['A2600001'])
  })
})
