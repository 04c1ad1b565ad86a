import type { IpcMainInvokeEvent } from 'electron'
import { ipcMain } from 'electron'
import type { RequestChannel } from '../../shared/contract/channels'
import { displayReadChannel, requestChannels } from '../../shared/contract/channels'
import type { Display } from '../../shared/contract/lobby'
import type { Reply } from '../../shared/contract/reply'
import { appOrigin } from './app-protocol'

type Call = (window: number, channel: string, input: unknown) => Promise<Reply<RequestChannel>>

const foreign = { ok: false, code: 'foreign-frame', facts: {} } as const

/** Whether a call comes from the main frame of one of our windows on our own origin. */
export function isOurSender(
  event: IpcMainInvokeEvent,
  isOurWindow: (contentsId: number) => boolean,
): boolean {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null) return false
  return isOurWindow(event.sender.id) && frame.origin === appOrigin
}

/** Joins every channel to the backend; a sender that is not ours is refused before anything is read. */
export function openGate(call: Call, isOurWindow: (contentsId: number) => boolean): void {
  for (const channel of requestChannels) {
    ipcMain.handle(channel, (event, input: unknown) =>
      isOurSender(event, isOurWindow) ? call(event.sender.id, channel, input) : foreign,
    )
  }
}

/** The public number display may ask this one question, and nobody else may; it has no session and needs none. */
export function openDisplayGate(
  read: () => Promise<Display>,
  isDisplay: (contentsId: number) => boolean,
): void {
  ipcMain.handle(displayReadChannel, async (event) =>
    isOurSender(event, isDisplay) ? { ok: true, value: await read() } : foreign,
  )
}
