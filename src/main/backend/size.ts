/** Whether a value a window sent weighs more than so many bytes; stops counting as soon as it does. */
export function isLargerThan(value: unknown, maxBytes: number): boolean {
  let left = maxBytes
  const pending: unknown[] = [value]
  while (pending.length > 0 && left >= 0) {
    const one = pending.pop()
    left -= ownSize(one)
    if (typeof one === 'object' && one !== null && !ArrayBuffer.isView(one)) {
      for (const [key, child] of Object.entries(one)) {
        left -= key.length
        pending.push(child)
      }
    }
  }
  return left < 0
}

function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (ArrayBuffer.isView(value)) return value.byteLength
  return 8
}
