/** Gives every id a slot, counted from 0, that it keeps for good. */
export type Register = {
  readonly size: () => number
  readonly idAt: (slot: number) => string
  readonly slotOf: (id: string) => number | undefined
  readonly enter: (id: string) => number
}

export function createRegister(): Register {
  const ids: string[] = []
  const slots = new Map<string, number>()
  return {
    size: () => ids.length,
    idAt: (slot) => ids[slot] ?? '',
    slotOf: (id) => slots.get(id),
    enter: (id) => {
      const slot = ids.push(id) - 1
      slots.set(id, slot)
      return slot
    },
  }
}
