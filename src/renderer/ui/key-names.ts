/** `['Ctrl', 'Enter']` as aria-keyshortcuts wants it: `Control+Enter`. */
export function keyShortcuts(keys: readonly string[] | undefined): string | undefined {
  return keys?.map((key) => (key === 'Ctrl' ? 'Control' : key)).join('+')
}

/** `Sperren (F9)`: a tooltip names the key that does the same. */
export function withKeys(
  label: string,
  keys: readonly string[] | undefined,
  names: Record<string, string>,
): string {
  if (keys === undefined) return label
  return `${label} (${keys.map((key) => names[key] ?? key).join(' + ')})`
}
