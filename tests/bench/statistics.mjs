/** Middle and ends of what was measured. */

/** The value below which a share of all lies, by the nearest rank. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))]
}

export function median(values) {
  return quantile(values, 0.5)
}

/** What a row of the results says about a list of durations or sizes. */
export function summary(values) {
  return { median: median(values), p99: quantile(values, 0.99), runs: values.length }
}
