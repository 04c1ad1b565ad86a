/** Who has which term: one entry (4 × slot + field) per record and term, one term's after the other's. */
export type Postings = {
  /** Where each term's entries begin; one more for the end. */
  readonly starts: Uint32Array
  readonly entries: Uint32Array
}

const piece = 4_096

function* countTerms(size: number, terms: Uint32Array): Generator<undefined, Uint32Array, undefined> {
  const starts = new Uint32Array(size + 1)
  for (let at = 0; at < terms.length; at += 1) {
    const next = (terms[at] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
    if (at % piece === 0) yield
  }
  for (let term = 0; term < size; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  }
  return starts
}

/** Sorts entries by their terms (`terms[i]` is that of `entries[i]`, below `size`); yields between short pieces. */
export function* sortPostings(
  size: number,
  terms: Uint32Array,
  entries: Uint32Array,
): Generator<undefined, Postings, undefined> {
  const starts = yield* countTerms(size, terms)
  const places = starts.slice()
  const sorted = new Uint32Array(entries.length)
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0
    const place = places[term] ?? 0
    sorted[place] = entries[at] ?? 0
    places[term] = place + 1
    if (at % piece === 0) yield
  }
  return { starts, entries: sorted }
}
