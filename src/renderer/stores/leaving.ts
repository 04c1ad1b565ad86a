import { create } from 'zustand'

type Leaving = { readonly isOpen: boolean; readonly begin: () => void; readonly stop: () => void }

/** Whether somebody is entering the own absence; the dialog stands above every page. */
export const useLeaving = create<Leaving>((set) => ({
  isOpen: false,
  begin: () => set({ isOpen: true }),
  stop: () => set({ isOpen: false }),
}))
