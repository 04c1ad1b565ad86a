import { german } from '../shared/words/german'
import type { Words } from './parts/speech'

type Code = keyof typeof german.notices.code

function isKnown(code: string): code is Code {
  return Object.hasOwn(german.notices.code, code)
}

/** The sentence for what a start found or what somebody should see to; a code without one says that it is unknown. */
export function noticeText(code: string, t: Words['t'], detail = ''): string {
  return isKnown(code) ? t(`notices.code.${code}`, { detail }) : t('notices.unknown', { code })
}

const urgent: readonly string[] = [
  'space-low',
  'ballast-released',
  'old-lines-damaged',
  'fork',
  'two-versions',
]

/** Over several notices stands what the first is about: a backup, something to see to, or what the start settled. */
export function noticeTitle(code: string): 'notices.backup' | 'notices.urgent' | 'notices.title' {
  if (code === 'backup-old') return 'notices.backup'
  return urgent.includes(code) ? 'notices.urgent' : 'notices.title'
}
