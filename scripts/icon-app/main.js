/** Draws an SVG file in a hidden window and writes it as a PNG: `electron icon-app <svg> <png> <pixels>`. */
import { readFile, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { BrowserWindow, app } from 'electron'

const [source, target, pixels] = process.argv.slice(-3)
const size = Number(pixels)

app.commandLine.appendSwitch('force-device-scale-factor', '1')
app.disableHardwareAcceleration()

async function draw() {
  const picture = (await readFile(source)).toString('base64')
  const style = `margin:0;background:transparent;overflow:hidden`
  const page = `<body style="${style}"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${picture}">`
  const window = new BrowserWindow({
    width: size,
    height: size,
    useContentSize: true,
    show: false,
    frame: false,
    transparent: true,
    webPreferences: { sandbox: true, offscreen: true },
  })
  const painted = new Promise((resolve) => {
    window.webContents.on('paint', (_event, _area, image) => {
      if (!image.isEmpty()) resolve(image)
    })
  })
  await window.loadURL(`data:text/html;base64,${Buffer.from(page).toString('base64')}`)
  await painted
  const image = await window.webContents.capturePage({ x: 0, y: 0, width: size, height: size })
  await writeFile(target, image.toPNG())
}

app
  .whenReady()
  .then(draw)
  .then(
    () => app.exit(0),
    (error) => {
      process.stderr.write(`${error.stack}\n`)
      app.exit(1)
    },
  )
