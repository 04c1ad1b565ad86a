import { create } from 'zustand'
import type { Status } from '../../shared/contract/entry'
import type { Kind } from '../../shared/domain/kind'
import type { Refusal } from '../../shared/domain/refusal'
import { send } from './requests'

/** What the window shows. Everything else is a query to main. */
export type Page =
  | { readonly name: 'today' }
  | { readonly name: 'tickets'; readonly text?: string }
  | { readonly name: 'ticket'; readonly id: string }
  | { readonly name: 'pick-up'; readonly id: string }
  | { readonly name: 'intake'; readonly customerId?: string; readonly kind?: Kind }
  | { readonly name: 'customers' }
  | { readonly name: 'customer'; readonly id: string }
  | { readonly name: 'new-customer'; readonly nameText?: string }
  | { readonly name: 'shelves' }
  | { readonly name: 'follow-ups' }
  | { readonly name: 'lobby' }
  | { readonly name: 'questions' }
  | {
      readonly name: 'formality'
      readonly customerId?: string
      readonly ticketId?: string
      /** Which one was chosen before, where it was: the task without its "formality." */
      readonly formality?: string
    }
  | { readonly name: 'uncollected' }
  | { readonly name: 'day-close' }
  | { readonly name: 'devices' }
  | { readonly name: 'bench' }
  | { readonly name: 'workflows' }
  | { readonly name: 'hours' }
  | { readonly name: 'reports' }
  | { readonly name: 'load' }
  | { readonly name: 'material' }
  | { readonly name: 'people' }
  | { readonly name: 'firm' }
  | { readonly name: 'price-list' }
  | { readonly name: 'shelf-list' }
  | { readonly name: 'data' }
  | { readonly name: 'conflicts' }
  | { readonly name: 'my-account' }
export type PageName = Page['name']

type AppStore = {
  readonly status: Status | undefined
  readonly page: Page
  /** Pages to go back to, the latest last. */
  readonly trail: readonly Page[]
  /** How much of the office main has read, in percent; 100 once it is open. */
  readonly loadedPercent: number
  readonly setLoaded: (percent: number) => void
  /** Why main told nothing yet. */
  readonly failure: Refusal | undefined
  /** Codes of the notices that were read, `sample` for the one of the sample office. */
  readonly readNotices: readonly string[]
  readonly noticesRead: (codes: readonly string[]) => void
  /** A recovery code that nobody has confirmed to have noted yet; shown before anything else. */
  readonly recoveryCode: string | undefined
  readonly showRecoveryCode: (code: string) => void
  readonly recoveryCodeNoted: () => void
  readonly setStatus: (status: Status) => void
  readonly refresh: () => Promise<void>
  readonly open: (page: Page) => void
  /** Back to where one came from; `fallback` when there is nothing behind. */
  readonly back: (fallback: Page) => void
}

const trailLength = 20

export const useApp = create<AppStore>((set, get) => ({
  status: undefined,
  page: { name: 'today' },
  trail: [],
  loadedPercent: 0,
  setLoaded: (percent) => set({ loadedPercent: percent }),
  failure: undefined,
  readNotices: [],
  noticesRead: (codes) => set(({ readNotices }) => ({ readNotices: [...readNotices, ...codes] })),
  recoveryCode: undefined,
  showRecoveryCode: (code) => set({ recoveryCode: code }),
  recoveryCodeNoted: () => set({ recoveryCode: undefined }),
  setStatus: (status) => {
    const before = get().status?.session?.personId
    const now = status.session?.personId
    if (now !== undefined && now !== before) {
      set({ status, page: homeOf(status), trail: [] })
      return
    }
    set(now === undefined ? { status, page: { name: 'today' }, trail: [] } : { status })
  },
  refresh: async () => {
    const reply = await send('app:status', {})
    set({ failure: reply.ok ? undefined : reply })
    if (reply.ok) get().setStatus(reply.value)
  },
  open: (page) => {
    const { page: before, trail } = get()
    if (JSON.stringify(before) === JSON.stringify(page)) return
    set({ page, trail: [...trail, before].slice(-trailLength) })
  },
  back: (fallback) => {
    const trail = [...get().trail]
    const page = trail.pop() ?? fallback
    set({ page, trail })
  },
}))

function homeOf(status: Status): Page {
  return status.session?.role === 'back-office' ? { name: 'bench' } : { name: 'today' }
}
