/** The least an Electron program can be: one window with a page, and one call that appends a line and syncs it. */
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { app, BrowserWindow, ipcMain } from 'electron'

const here = app.getAppPath()
const folder = process.argv[process.argv.indexOf('--folder') + 1]
app.setPath('userData', join(folder, 'profile'))

let file
let at = 0

async function append(line) {
  if (file === undefined) {
    const path = join(folder, 'bare-lines')
    await rm(path, { force: true })
    file = await open(path, 'wx')
  }
  const bytes = Buffer.from(line)
  await file.write(bytes, 0, bytes.length, at)
  at += bytes.length
  await file.datasync()
  return true
}

void app.whenReady().then(async () => {
  ipcMain.handle('save', (_event, line) => append(line))
  const webPreferences = { preload: join(here, 'preload.cjs'), sandbox: true, contextIsolation: true }
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences })
  window.once('ready-to-show', () => window.show())
  await window.loadFile(join(here, process.argv.includes('--list') ? 'list.html' : 'page.html'))
  process.stdout.write('the bare window is ready\n')
  if (process.argv.includes('--quit')) app.quit()
})
