/** The nonce that main's page handler wrote into index.html; undefined while it is the placeholder. */
export function readNonce(): string | undefined {
  const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
  return nonce === '' || nonce === '__NONCE__' ? undefined : nonce
}
