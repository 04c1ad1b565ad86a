import { open, rename, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { app, dialog } from 'electron'
import type { ChosenFile, Desktop } from '../backend/ports'
import { openOutside } from './guard'
import { sampleArguments } from './switches'
import type { Windows } from './windows'

type Options = {
  readonly sampleFolder: string
  readonly speak: Desktop['speak']
  readonly openDisplay: Desktop['openDisplay']
}

/** What a window may ask of the desktop; the page never learns a path. */
export function createDesktop(windows: Windows, { sampleFolder, speak, openDisplay }: Options): Desktop {
  return {
    speak,
    openDisplay,
    openSample: () => {
      app.relaunch({ args: sampleArguments(process.argv.slice(1), sampleFolder) })
      app.quit()
    },
    openWindow: () => {
      windows.open()
    },
    chooseCsvFiles: async (contentsId) => {
      const window = windows.byContents(contentsId)
      const options = {
        properties: ['openFile' as const, 'multiSelections' as const],
        filters: [
          { name: 'CSV', extensions: ['csv', 'txt', 'tsv'] },
          { name: '*', extensions: ['*'] },
        ],
      }
      const chosen = await (window === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options))
      return chosen.canceled ? undefined : Promise.all(chosen.filePaths.map(chosenFile))
    },
    openOutside,
    chooseFolder: async (contentsId) => {
      const window = windows.byContents(contentsId)
      const options = { properties: ['openDirectory' as const, 'createDirectory' as const] }
      const chosen = await (window === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options))
      const [path] = chosen.filePaths
      if (chosen.canceled || path === undefined) return undefined
      // A drive's own root has no name beside its letter.
      return { path, name: basename(path) === '' ? path : basename(path) }
    },
    restart: () => {
      app.relaunch()
      app.quit()
    },
    saveFile: async (contentsId, suggestion, bytes) => {
      const window = windows.byContents(contentsId)
      const options = { defaultPath: suggestion }
      const chosen = await (window === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options))
      if (chosen.canceled || chosen.filePath === '') return undefined
      await writeWhole(chosen.filePath, bytes)
      return basename(chosen.filePath)
    },
  }
}

async function chosenFile(path: string): Promise<ChosenFile> {
  const { size } = await stat(path)
  return {
    name: basename(path),
    sizeBytes: size,
    read: async () => {
      const file = await open(path, 'r')
      try {
        return await file.readFile()
      } finally {
        await file.close()
      }
    },
  }
}

/** Beside its place first, then over it: a cut export never stands under the chosen name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.part`
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}
