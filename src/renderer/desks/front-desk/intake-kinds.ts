import type { Kind } from '../../../shared/domain/kind'

export type Agreement = 'limit' | 'call-before' | 'may-collect' | 'bench-note'

type KindForm = {
  /** What the lines of the ticket are: things to make or sell, brought along, offered; or there are none. */
  readonly items: 'wanted' | 'brought' | 'offered' | 'none'
  /** Words about it stand above everything, below the items, or nowhere. */
  readonly subject: 'first' | 'after' | 'none'
  readonly agreed: readonly Agreement[]
  readonly promise: boolean
  readonly deposit: boolean
}

/** Kinds whose customer goes home with a claim slip, because something is here or will be. */
export function isPrinted(kind: Kind): boolean {
  return kind === 'order' || kind === 'service'
}

/** What each kind asks for, and nothing else. */
export const kindForms: Record<Kind, KindForm> = {
  order: {
    items: 'wanted',
    subject: 'none',
    agreed: ['limit', 'call-before', 'may-collect', 'bench-note'],
    promise: true,
    deposit: true,
  },
  service: {
    items: 'brought',
    subject: 'after',
    agreed: ['limit', 'call-before', 'may-collect', 'bench-note'],
    promise: true,
    deposit: true,
  },
  sales: { items: 'offered', subject: 'first', agreed: [], promise: true, deposit: false },
  marketing: { items: 'none', subject: 'first', agreed: [], promise: false, deposit: false },
  formality: { items: 'none', subject: 'first', agreed: [], promise: true, deposit: false },
}
