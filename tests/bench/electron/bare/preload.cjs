const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bare', { save: (line) => ipcRenderer.invoke('save', line) })
