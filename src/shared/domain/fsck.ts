export type Finding = { readonly code: string; readonly ids: readonly string[] }
