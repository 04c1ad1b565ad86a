import { join } from 'node:path'
import log from 'electron-log/node.js'
import type { Log } from '../backend/ports'

const maxLogBytes = 2_000_000

/** A log file beside the user's settings; callers give ids and codes only. */
export function createLog(folder: string): Log {
  const logger = log.create({ logId: 'main' })
  logger.transports.file.resolvePathFn = () => join(folder, 'durchreiche.log')
  logger.transports.file.maxSize = maxLogBytes
  logger.transports.console.level = false
  return {
    error: (what, facts = {}) => logger.error(what, facts),
    info: (what, facts = {}) => logger.info(what, facts),
  }
}
