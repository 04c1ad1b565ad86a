const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
}

/**
 * Text folded for finding: lower case, no accents, ä and ae and a alike (müller = mueller = muller). Letters that
 * Unicode does not take apart are spelled out.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđıþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/([aou])e/g, '$1')
}

/** The folded words of a text, in order. */
export function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
