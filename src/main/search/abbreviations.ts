const others: Readonly<Record<string, string>> = {
  st: 'sankt',
  sankt: 'st',
  str: 'strasse',
  gebr: 'gebruder',
  hbf: 'hauptbahnhof',
  pl: 'platz',
}

/** The other writing of a folded word: "St." is sankt and the reverse, "Kirchstr." is kirchstrasse. */
function writtenOut(word: string): readonly string[] {
  const other = others[word]
  if (other !== undefined) return [other]
  return word.endsWith('str') ? [`${word}asse`] : []
}

/** Letters and digits of a word apart: druck24 is druck and 24. */
function apart(word: string): readonly string[] {
  const parts = word.match(/\p{L}+|\p{N}+/gu) ?? []
  return parts.length > 1 ? parts : []
}

/** Folded words with what else each may be asked for. */
export function withOtherWritings(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => [word, ...writtenOut(word), ...apart(word)])
}
