import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MaskedText, maskOf } from '../../../src/renderer/parts/masked-text'
import { renderUi } from '../../support/render-ui'

describe('a masked text', () => {
  it('never shows a whole number, also not a short one', () => {
    expect(maskOf('+49 171 23456', 'phone')).toBe('•••• 56')
    expect(maskOf('12', 'phone')).toBe('••••')
  })

  it('shows where a mail goes, not to whom', () => {
    expect(maskOf('eva.roth@web.de', 'email')).toBe('•••• @web.de')
    expect(maskOf('@', 'email')).toBe('••••')
  })

  it('takes no room for nothing', () => {
    renderUi(<MaskedText text="" kind="phone" />)
    expect(screen.queryByText(/••••/)).toBeNull()
  })
})
