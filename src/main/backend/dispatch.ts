import type { RequestChannel } from '../../shared/contract/channels'
import { requestChannels } from '../../shared/contract/channels'
import type { Reply } from '../../shared/contract/reply'
import { refuse } from '../../shared/domain/refusal'
import type { Shop } from './context'
import { routes } from './routes'

function isChannel(name: string): name is RequestChannel {
  return requestChannels.some((channel) => channel === name)
}

/** One call from a window. Always answers; what a handler throws is logged here, once, and becomes `internal`. */
export async function dispatch(
  shop: Shop,
  window: number,
  channel: string,
  input: unknown,
): Promise<Reply<RequestChannel>> {
  if (!isChannel(channel)) return refuse('unknown-channel')
  try {
    return await routes[channel](input, shop, window)
  } catch (error) {
    shop.ports.log.error('call failed', { channel, error: error instanceof Error ? error.stack : 'unknown' })
    return refuse('internal')
  }
}
