import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../../src/renderer/ui/button'
import { CheckField } from '../../../src/renderer/ui/check-field'
import { ChoiceCards } from '../../../src/renderer/ui/choice-cards'
import { DateField } from '../../../src/renderer/ui/date-field'
import { FieldRow, Form } from '../../../src/renderer/ui/form'
import { MoneyField } from '../../../src/renderer/ui/money-field'
import { PinField } from '../../../src/renderer/ui/pin-field'
import { SelectField } from '../../../src/renderer/ui/select-field'
import { TextField } from '../../../src/renderer/ui/text-field'
import { renderUi } from '../../support/render-ui'

function Money({ onCents }: { onCents: (cents: number | null) => void }) {
  const [cents, setCents] = useState<number | null>(null)
  const change = (value: number | null) => {
    setCents(value)
    onCents(value)
  }
  return <MoneyField label="Betrag" cents={cents} onChange={change} />
}

function Day() {
  const [day, setDay] = useState<string | null>(null)
  return (
    <>
      <DateField label="Zusage" day={day} today="2026-11-23" onChange={setDay} />
      <output>{day}</output>
    </>
  )
}

describe('MoneyField', () => {
  it('leaves the typing alone and writes the amount out on leaving', async () => {
    const onCents = vi.fn()
    const { user } = renderUi(<Money onCents={onCents} />)
    const field = screen.getByLabelText('Betrag')
    await user.type(field, '1234,5')
    expect(field).toHaveProperty('value', '1234,5')
    expect(onCents).toHaveBeenLastCalledWith(123_450)
    await user.tab()
    expect(field).toHaveProperty('value', '1.234,50')
  })

  it('keeps unreadable text and says so, instead of silently taking zero', async () => {
    const onCents = vi.fn()
    const { user } = renderUi(<Money onCents={onCents} />)
    await user.type(screen.getByLabelText('Betrag'), '12a')
    await user.tab()
    expect(onCents).toHaveBeenLastCalledWith(null)
    expect(screen.getByText(/Kein Betrag/)).toBeTruthy()
    expect(screen.getByLabelText('Betrag').getAttribute('aria-invalid')).toBe('true')
  })
})

describe('DateField', () => {
  it('says which day it understood while one types', async () => {
    const { user } = renderUi(<Day />)
    await user.type(screen.getByLabelText('Zusage'), '+7')
    expect(screen.getByText('Montag, 30. November')).toBeTruthy()
    expect(screen.getByText('2026-11-30')).toBeTruthy()
  })
})

describe('PinField', () => {
  it('takes digits only and reports the last one once', async () => {
    const onComplete = vi.fn()
    function Pin() {
      const [pin, setPin] = useState('')
      return <PinField label="PIN" value={pin} onChange={setPin} length={4} onComplete={onComplete} />
    }
    const { user } = renderUi(<Pin />)
    await user.type(screen.getByLabelText('PIN'), '1a2b3c4')
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('1234')
  })
})

describe('choices', () => {
  it('are radio buttons by name, so a screen reader and a test find them', async () => {
    const onChange = vi.fn()
    const options = [
      { value: 'order', title: 'Auftrag', detail: 'etwas herstellen' },
      { value: 'service', title: 'Service' },
    ] as const
    const { user } = renderUi(<ChoiceCards label="Art" value="order" onChange={onChange} options={options} />)
    expect(screen.getByRole('radio', { name: 'Auftrag' })).toHaveProperty('checked', true)
    await user.click(screen.getByRole('radio', { name: 'Service' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith('service')
  })

  it('a tick is named by its label alone, with the detail as description', async () => {
    const onChange = vi.fn()
    const { user } = renderUi(
      <CheckField label="Abholen darf auch" detail="mit Abholzettel" checked={false} onChange={onChange} />,
    )
    await user.click(screen.getByRole('checkbox', { name: 'Abholen darf auch' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith(true)
  })

  it('a select opens by keyboard and chooses with Enter', async () => {
    const onChange = vi.fn()
    const options = [
      { value: 'a', label: 'Herstellung' },
      { value: 'b', label: 'Fertigstellung' },
    ]
    const { user } = renderUi(<SelectField label="Bereich" value="a" onChange={onChange} options={options} />)
    await user.click(screen.getByRole('combobox', { name: 'Bereich' }))
    await user.click(screen.getByRole('option', { name: 'Fertigstellung' }))
    expect(onChange.mock.calls[0]?.[0]).toBe('b')
  })
})

describe('Form', () => {
  const noop = () => undefined
  const fields = (
    <FieldRow>
      <TextField label="Name" value="" onChange={noop} />
      <TextField label="Telefon" value="" onChange={noop} />
      <TextField label="PLZ" value="" onChange={noop} />
      <Button type="submit">Speichern</Button>
    </FieldRow>
  )

  it('moves on with Enter instead of saving a half-filled form', async () => {
    const onSubmit = vi.fn()
    const { user } = renderUi(<Form onSubmit={onSubmit}>{fields}</Form>)
    await user.click(screen.getByLabelText('Name'))
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByLabelText('Telefon'))
    await user.keyboard('{Enter}{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Speichern' }))
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('saves with Ctrl+Enter from any field, once', async () => {
    const onSubmit = vi.fn()
    const { user } = renderUi(<Form onSubmit={onSubmit}>{fields}</Form>)
    await user.click(screen.getByLabelText('Telefon'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  it('saves with Enter in the last field where the form is a login', async () => {
    const onSubmit = vi.fn()
    const { user } = renderUi(
      <Form onSubmit={onSubmit} enterSubmits>
        {fields}
      </Form>,
    )
    await user.click(screen.getByLabelText('PLZ'))
    await user.keyboard('{Enter}')
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  it('joins the error to its field, so that it is read out', () => {
    renderUi(<TextField label="E-Mail" value="a@" onChange={noop} error="Unvollständig" />)
    const field = screen.getByLabelText('E-Mail')
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toContain('Unvollständig')
  })
})
