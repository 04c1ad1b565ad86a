import type { Outcome } from '../../shared/domain/refusal'
import { refuse } from '../../shared/domain/refusal'
import { send } from '../stores/requests'

export const photoTypes = ['image/png', 'image/jpeg']
const mostBytes = 15 * 1_048_576

/** Puts a picture into the file store; its sum names it from then on. */
export async function addPhoto(file: File): Promise<Outcome<{ readonly hash: string }>> {
  if (!photoTypes.includes(file.type)) return refuse('not-a-picture')
  if (file.size > mostBytes) return refuse('oversized', { maxBytes: mostBytes })
  return send('file:add', { bytes: new Uint8Array(await file.arrayBuffer()) })
}
