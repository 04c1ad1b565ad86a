import { describe, expect, it } from 'vitest'
import { noticeText, noticeTitle } from '../../src/renderer/notice-text'
import { wordsOf } from './parts/words'

describe('the sentence of a notice', () => {
  it.each(['de', 'en'] as const)('names the PC that two take themselves for, %s', (language) => {
    const { t } = wordsOf(language)
    const text = noticeText('fork', t, 'Theke (A)')
    expect(text).toContain('Theke (A)')
    expect(text).not.toContain('fork')
    expect(noticeTitle('fork')).toBe('notices.urgent')
  })

  it('says of a code it does not know that it does not know it', () => {
    expect(noticeText('moon-fell', wordsOf('de').t)).toContain('moon-fell')
  })
})
