import { create } from 'zustand'
import type { Page, PageName } from './app-store'
import { useApp } from './app-store'

type PrivacyStore = {
  /** Nothing of the office is on screen. */
  readonly isCovered: boolean
  /** The screen may be turned to the customer: only what concerns this one is shown. */
  readonly isCustomerView: boolean
  readonly cover: () => void
  readonly uncover: () => void
  readonly showCustomer: () => void
  readonly leaveCustomer: () => void
}

export const usePrivacy = create<PrivacyStore>((set) => ({
  isCovered: false,
  isCustomerView: false,
  cover: () => set({ isCovered: true }),
  uncover: () => set({ isCovered: false }),
  showCustomer: () => set({ isCustomerView: true }),
  leaveCustomer: () => set({ isCustomerView: false }),
}))

/** The pages that can be turned to a customer. */
const shown: readonly PageName[] = ['customer', 'ticket', 'pick-up']

/** From ticket to pick-up and back the same customer is looked at; any other way leads out of the view. */
function isSameCustomer(before: Page, after: Page): boolean {
  if (!shown.includes(after.name)) return false
  return 'id' in before && 'id' in after && before.id === after.id
}

useApp.subscribe(({ page }, before) => {
  if (page !== before.page && !isSameCustomer(before.page, page)) usePrivacy.getState().leaveCustomer()
})
