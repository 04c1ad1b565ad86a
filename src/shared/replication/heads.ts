import type { Heads } from '../domain/versions'
import type { Dot } from './version'

export const noHeads: Heads = {}

/** The last known seq of an epoch; 0 when nothing of it is known. */
export function headOf(heads: Heads, device: string, epoch: number): number {
  return heads[device]?.[epoch] ?? 0
}

export function includes(heads: Heads, { device, epoch, seq }: Dot): boolean {
  return headOf(heads, device, epoch) >= seq
}

export function withHead(heads: Heads, { device, epoch, seq }: Dot): Heads {
  if (headOf(heads, device, epoch) >= seq) return heads
  return { ...heads, [device]: { ...heads[device], [epoch]: seq } }
}

/** Every place that heads name. */
export function dotsOf(heads: Heads): Dot[] {
  return Object.entries(heads).flatMap(([device, epochs]) =>
    Object.entries(epochs).map(([epoch, seq]) => ({ device, epoch: Number(epoch), seq })),
  )
}

/** The higher of both, place by place. */
export function joinHeads(a: Heads, b: Heads): Heads {
  let joined = a
  for (const dot of dotsOf(b)) joined = withHead(joined, dot)
  return joined
}

/** True when everything that `needed` names is known. */
export function covers(heads: Heads, needed: Heads): boolean {
  for (const device in needed) {
    for (const epoch in needed[device]) {
      if (headOf(heads, device, Number(epoch)) < headOf(needed, device, Number(epoch))) return false
    }
  }
  return true
}

/** What `heads` know beyond `told`; undefined when that is nothing. */
export function beyond(heads: Heads, told: Heads): Heads | undefined {
  const news = dotsOf(heads).filter((dot) => !includes(told, dot))
  return news.length === 0 ? undefined : news.reduce(withHead, noHeads)
}
