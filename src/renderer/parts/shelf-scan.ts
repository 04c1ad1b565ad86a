import { parseCode } from '../../shared/domain/code'
import { useScans } from './scanner-keys'

/** A scanned shelf means this ticket, while mounted; undefined: shelves are nobody's business here. */
export function useShelfScan(take: ((shelf: string) => void) | undefined): void {
  useScans((text) => {
    const code = parseCode(text.toUpperCase())
    if (code?.kind !== 'shelf' || take === undefined) return false
    take(code.shelf)
    return true
  })
}
