/**
 * `node --import tsx scripts/stories.tsx FOLDER` writes every story as a static page, with the style sheet beside it.
 * With `--photos` it also takes a picture of each at 360, 768 and 1280 px, light and dark, and holds it against axe, with
 * folds closed and open, and against sideways scrolling at 320 px. Exit 1 when anything is found.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { allAssets, assets } from '../src/web/assets/index.ts'
import { stories } from '../src/web/pages/stories/index.ts'

const [folder, ...options] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Give a folder: node --import tsx scripts/stories.tsx FOLDER [--photos] [--only NAME]')
  process.exit(1)
}
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined
const target = resolve(folder)
mkdirSync(join(target, 'assets'), { recursive: true })
for (const { path, body } of allAssets) writeFileSync(join(target, path), body)
const chosen = stories.filter(({ name }) => only === undefined || name.startsWith(only))
for (const { name, render } of chosen) {
  writeFileSync(join(target, `${name}.html`), render().replaceAll('="/assets/', '="assets/'))
}
console.log(`${chosen.length} stories, style sheet ${Math.round(assets.style.body.length / 1000)} kB`)

if (options.includes('--photos')) {
  const { inspect } = await import('./stories-inspect.ts')
  const found = await inspect(
    chosen.map(({ name }) => ({ name, url: pathToFileURL(join(target, `${name}.html`)).href })),
    target,
  )
  for (const line of found) console.log(line)
  console.log(`${found.length} findings`)
  process.exit(found.length === 0 ? 0 : 1)
}
