import type { Log, Timer } from '../backend/ports'
import type { Ballast } from './ballast'
import type { FileSystem } from './file-system'
import type { Message } from './message'
import { message } from './message'
import type { OldLines } from './old-lines'

const gibibyte = 1 << 30
/** Below this much free a person should make room (engine.md §2). */
export const lowSpaceBytes = gibibyte

/** What is done for the data while nobody waits: room for a full disk, a look at old lines and at the free space. */
export type Care = {
  /** One short piece of work; false: nothing is to be done for now, ask again in a while. Never rejects. */
  readonly step: () => Promise<boolean>
  /** What somebody should know and see to. */
  readonly messages: () => readonly Message[]
  readonly onMessage: (listener: () => void) => () => void
  /** Something came up elsewhere that somebody should know and see to. */
  readonly tell: (message: Message) => void
  /** Gives the ballast up; false: there is none. */
  readonly release: () => Promise<boolean>
}

type Parts = {
  readonly fileSystem: FileSystem
  readonly dataFolder: string
  readonly ballast: Ballast
  readonly oldLines: OldLines
  readonly log: Log | undefined
}

/** What is to be told, each thing once. */
function createTold(log: Log | undefined) {
  const listeners = new Set<() => void>()
  const told = new Map<Message['code'], Message>()
  const wake = () => {
    for (const listener of listeners) listener()
  }
  return {
    tell: (one: Message) => {
      if (told.has(one.code)) return
      told.set(one.code, one)
      log?.error(one.code, one.facts)
      wake()
    },
    takeBack: (code: Message['code']) => {
      if (told.delete(code)) wake()
    },
    messages: () => [...told.values()],
    onMessage: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function createCare(parts: Parts): Care {
  const { fileSystem, dataFolder, ballast, oldLines, log } = parts
  const { tell, takeBack, messages, onMessage } = createTold(log)
  let isChecked = false

  const lookAtSpace = async (): Promise<number> => {
    const free = await fileSystem.free(dataFolder)
    if (free < lowSpaceBytes) tell(message('space-low', { megabytes: Math.floor(free / (1 << 20)) }))
    else takeBack('space-low')
    return free
  }
  /** Only where it leaves more free than what people are warned of. */
  const growBallast = async (free: number): Promise<boolean> => {
    if (free < lowSpaceBytes + ballast.missing()) {
      await ballast.drop()
      return false
    }
    const hasGrown = await ballast.grow()
    if (!hasGrown && (await ballast.isThere())) takeBack('ballast-released')
    return hasGrown
  }
  const lookAtOldLines = async (): Promise<boolean> => {
    if (isChecked) return false
    const seen = await oldLines.next()
    if (seen === undefined) isChecked = true
    for (const { device, segment, seq } of seen?.bad ?? []) {
      tell(message('old-lines-damaged', { device, segment, seq }))
    }
    return !isChecked
  }
  return {
    step: async () => {
      try {
        return (await growBallast(await lookAtSpace())) || (await lookAtOldLines())
      } catch (error) {
        log?.error('care-failed', { error: String(error) })
        return false
      }
    },
    messages,
    onMessage,
    tell,
    release: async () => {
      const isReleased = await ballast.release()
      if (isReleased) tell(message('ballast-released'))
      return isReleased
    },
  }
}

const firstAfterMs = 60_000
const betweenMs = 100
const againAfterMs = 60_000

/** Takes care step by step, in between what the windows ask for; the answer ends it. */
export function keepCaring(care: Care, timer: Timer): () => void {
  let isOver = false
  let stop: () => void = () => undefined
  const turn = async () => {
    const hasMore = await care.step()
    if (!isOver) stop = timer.after(hasMore ? betweenMs : againAfterMs, () => void turn())
  }
  stop = timer.after(firstAfterMs, () => void turn())
  return () => {
    isOver = true
    stop()
  }
}
