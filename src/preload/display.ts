import { contextBridge, ipcRenderer } from 'electron'
import { displayChangedChannel, displayReadChannel } from '../shared/contract/channels'

/** The public number display asks one question and hears one event; nothing else of the program reaches its page. */
contextBridge.exposeInMainWorld('display', {
  read: () => ipcRenderer.invoke(displayReadChannel),
  onChanged: (listener: () => void) => {
    ipcRenderer.on(displayChangedChannel, () => listener())
  },
})
