import type { Finder, Search, Store, Timer } from '../backend/ports'
import { createFinder } from './finder'

/** One finder per store, made when it is first asked for. */
export function createSearch({ timer }: { readonly timer: Timer }): Search {
  const finders = new WeakMap<Store, Finder>()
  return {
    of: (store) => {
      const known = finders.get(store)
      if (known !== undefined) return known
      const finder = createFinder(store, timer)
      finders.set(store, finder)
      return finder
    },
  }
}
