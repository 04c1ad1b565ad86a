/** One bit per letter a word holds (some letters share one). */
export function letterMask(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31)
  return mask
}

/** Whether at most one letter's bit of `mask` is missing in `other`: one slip changes no more than one. */
export function lacksAtMostOne(mask: number, other: number): boolean {
  const lacking = mask & ~other
  return (lacking & (lacking - 1)) === 0
}
