import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SelectField } from '../../../src/renderer/ui/select-field'
import { renderUi } from '../../support/render-ui'

it('says which list it controls, also when the list opens with the page', async () => {
  renderUi(
    <SelectField
      label="Artikel"
      searchable
      autoFocus
      value={null}
      onChange={() => undefined}
      options={[{ value: 'paper', label: 'Papier' }]}
    />,
  )
  const list = await screen.findByRole('listbox')
  const box = screen.getByRole('combobox', { name: 'Artikel' })
  await waitFor(() => expect(box.getAttribute('aria-controls')).toBe(list.id))
})
