/** npm run pictures: the tests tagged @pictures, which leave a picture of every screen in test-results/pictures. */
import process from 'node:process'
import { ensureBuild } from './build.mjs'
import { main, say } from './command.mjs'
import { setUp } from './set-up.mjs'
import { runEndToEnd } from './test-e2e.mjs'

const folder = 'test-results/pictures'

await main(async () => {
  await setUp()
  await ensureBuild()
  const args = ['--grep', '@pictures', ...process.argv.slice(2)]
  const code = await runEndToEnd(args, { DURCHREICHE_PICTURES: folder })
  if (code === 0) say(`The pictures are in ${folder}.`)
  return code
})
