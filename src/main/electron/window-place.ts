import { z } from 'zod'

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) })
export const windowPlaceSchema = z.object({ bounds: rectangle, maximized: z.boolean() })
export type WindowPlace = z.infer<typeof windowPlaceSchema>
type Area = z.infer<typeof rectangle>

const grip = 80

/** A remembered place, unless the screen it was on is gone: enough of the title must be in reach. */
export function visiblePlace(
  place: WindowPlace | undefined,
  areas: readonly { x: number; y: number; width: number; height: number }[],
): WindowPlace | undefined {
  return place !== undefined && areas.some((area) => isReachable(place.bounds, area)) ? place : undefined
}

function isReachable(bounds: Area, area: { x: number; y: number; width: number; height: number }): boolean {
  const middle = bounds.x + bounds.width / 2
  const isAcross = middle > area.x + grip && middle < area.x + area.width - grip
  return isAcross && bounds.y >= area.y - grip / 2 && bounds.y < area.y + area.height - grip
}
