import { create } from 'zustand'

type InboxStore = {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** Whether "Für Sie" lies over the page. */
export const useInbox = create<InboxStore>((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}))
