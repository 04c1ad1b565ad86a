export type ImportDesk = { readonly previews: Map<string, unknown> }
export function createImportDesk(): ImportDesk {
  return { previews: new Map() }
}
