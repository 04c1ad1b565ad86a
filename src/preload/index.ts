import { contextBridge, ipcRenderer, webFrame } from 'electron'
import { eventChannels, requestChannels } from '../shared/contract/channels'

/** One fixed function per channel name; nothing else of Electron reaches the page. */
const calls = Object.fromEntries(
  requestChannels.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
)

const listeners = Object.fromEntries(
  eventChannels.map((channel) => [
    channel,
    (listener: (facts: unknown) => void) => {
      const forward = (_event: unknown, facts: unknown) => listener(facts)
      ipcRenderer.on(channel, forward)
      return () => {
        ipcRenderer.removeListener(channel, forward)
      }
    },
  ]),
)

const setZoom = (percent: number) => webFrame.setZoomFactor(percent / 100)

contextBridge.exposeInMainWorld('bridge', { calls, listeners, setZoom })
