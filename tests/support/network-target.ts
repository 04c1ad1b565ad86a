type HostOption = { host?: unknown; path?: unknown }

function isHostOption(value: unknown): value is HostOption {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The host a `connect` call goes to, from any of its argument shapes: (options), (port, host),
 * (path), or the array Node passes itself after normalising. Undefined means a local pipe.
 */
export function targetOf(args: readonly unknown[]): string | undefined {
  const [first, second] = args
  if (Array.isArray(first)) return targetOf(first)
  if (isHostOption(first)) {
    if (typeof first.path === 'string' && first.host === undefined) return undefined
    return typeof first.host === 'string' ? first.host : 'localhost'
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return undefined
  return typeof second === 'string' ? second : 'localhost'
}

export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase()
  return name === 'localhost' || name === '::1' || name.startsWith('127.') || name.startsWith('::ffff:127.')
}
