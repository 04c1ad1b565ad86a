const dotted =
  /(?<![\p{L}\p{N}])(?:e\.?\s?[kvg]|g\.?\s?m\.?\s?b\.?\s?h|m\.?\s?b\.?\s?h|g\.?\s?b\.?\s?r|o\.?\s?h\.?\s?g|[ak]\.\s?g|s\.?\s?a\.?\s?r\.?\s?l|s\.\s?p\.?\s?a|s\.\s?r\.?\s?l)\.?(?![\p{L}\p{N}])/gu

/** Legal forms written as one word each: "e. K." is ek, "m.b.H." is mbh. Takes and gives folded text. */
export function joinForms(folded: string): string {
  return folded.replace(dotted, (form) => form.replace(/[.\s]/g, ''))
}

/** Folded words that people add or leave out at will: legal forms, titles, and little words between names. */
const optional: ReadonlySet<string> = new Set(
  [
    'ag co cie eg ek ev gbr ggmbh gmbh haftungsbeschrankt inc kg kgaa limited llc ltd mbh ohg plc sarl se spa srl ug',
    'and et u und y',
    'dr fa fam familie firma fr frau herr hr prof',
    'nr tel',
  ].flatMap((line) => line.split(' ')),
)

export function isOptionalWord(folded: string): boolean {
  return optional.has(folded)
}
