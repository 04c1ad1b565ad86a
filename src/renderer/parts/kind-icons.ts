import type { Kind } from '../../shared/domain/kind'
import type { Glyph } from '../ui/icons'
import { MegaphoneIcon, OrderIcon, StampIcon, TagIcon, WrenchIcon } from '../ui/icons'

/** One picture per kind of ticket, the same everywhere. */
export const kindIcons: Record<Kind, Glyph> = {
  order: OrderIcon,
  service: WrenchIcon,
  sales: TagIcon,
  marketing: MegaphoneIcon,
  formality: StampIcon,
}
