const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
}

/**
 * Text folded for finding: lower case, no accents, no apostrophes, ä and ae and a alike (müller = mueller = muller).
 * Letters that Unicode does not take apart are spelled out.
 */
export function fold(text: string): string {
  const small = text.toLowerCase()
  // Most texts have nothing to take apart; this way they cost a tenth.
  if (/^[ -&(-_a-~]*$/.test(small)) return small.replace(/([aou])e/g, '$1')
  return small
    .normalize('NFD')
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .replace(/[ßæœøłđðıþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/([aou])e/g, '$1')
}

/** The words of a text folded already, in order. */
export function wordsOfFolded(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** The folded words of a text, in order. */
export function words(text: string): string[] {
  return wordsOfFolded(fold(text))
}
