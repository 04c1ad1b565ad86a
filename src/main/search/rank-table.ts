/** What a word was found in; the more telling comes first among equals. */
export const fields = { note: 0, detail: 1, name: 2 } as const
export type Field = (typeof fields)[keyof typeof fields]

/** How a typed word meets a word of a record, from not at all to exactly. */
export const grades = { none: 0, typoSoFar: 1, typo: 2, sound: 3, inner: 4, start: 5, whole: 6 } as const
export type Grade = (typeof grades)[keyof typeof grades]

/*
 * A mark is 4 × tier + field: how good one typed word's best match in a record is; 0: none. Notes hold all sorts of
 * words, so they never outdo a name or a detail that holds the word, and are not guessed at.
 */
const marks: Readonly<Record<Grade, Readonly<Record<Field, number>>>> = {
  [grades.none]: { [fields.note]: 0, [fields.detail]: 0, [fields.name]: 0 },
  [grades.typoSoFar]: { [fields.note]: 0, [fields.detail]: 5, [fields.name]: 6 },
  [grades.typo]: { [fields.note]: 0, [fields.detail]: 9, [fields.name]: 10 },
  [grades.sound]: { [fields.note]: 0, [fields.detail]: 13, [fields.name]: 14 },
  [grades.inner]: { [fields.note]: 16, [fields.detail]: 21, [fields.name]: 22 },
  [grades.start]: { [fields.note]: 16, [fields.detail]: 25, [fields.name]: 26 },
  [grades.whole]: { [fields.note]: 16, [fields.detail]: 29, [fields.name]: 30 },
}

export function markFor(grade: Grade, field: Field): number {
  return marks[grade][field]
}

const tierWeight = 1_024
/** Between tier and field: of equally good tickets the open ones come first. */
export const openWeight = 512

/** What a mark adds to a record's rank; a rank is the sum over all typed words, so their order does not matter. */
export const rankOfMark = Uint16Array.from({ length: 32 }, (_, mark) => (mark >> 2) * tierWeight + (mark & 3))

/** With fewer hits than this, words that only sound or nearly read alike count, too. */
export const enoughHits = 5
