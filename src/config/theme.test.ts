import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { themeCssOf } from './theme.ts'

const sheet = ':root { --act: hsl(300 60% 30%) }'
const place = { url: 'https://stad.example/stad.css' }
let folder: string
let said: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-theme-'))
  said = []
})
afterEach(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true, force: true })
})

const read = (from: Parameters<typeof themeCssOf>[0]) => themeCssOf(from, folder, (line) => said.push(line))
const written = (css: string) => {
  writeFileSync(join(folder, 'stad.css'), css)
  return { file: join(folder, 'stad.css') }
}
const answering = (answer: () => Response) => vi.stubGlobal('fetch', async () => answer())
const css = (text: string) => new Response(text, { headers: { 'content-type': 'text/css; charset=utf-8' } })

test('without a setting there is no sheet', async () => {
  expect(await read(null)).toBeNull()
})

test('a file is taken as it is', async () => {
  expect(await read(written(sheet))).toBe(sheet)
})

test.each([
  ['imports another', '@import "https://stad.example/more.css"; p { color: red }'],
  ['loads a picture from elsewhere', 'p { background: url( "//stad.example/a.png") }'],
  ['loads a file beside it', "@font-face { src: url('stad.woff2') }"],
  ['has no rule', '<html>Not found</html>'],
  ['is too large', `p { color: red } ${' '.repeat(600_000)}`],
])('a sheet that %s is refused in words', async (_, text) => {
  await expect(read(written(text))).rejects.toThrow(/\. Check THEME_CSS$/)
})

test('what stands in a comment, or in the sheet itself, is no loading', async () => {
  const text =
    '/* @import url(a.css) */ p { background: url(data:image/png;base64,AAAA), url( "data:image/png;base64,AAAA") }'
  expect(await read(written(text))).toBe(text)
})

test('a file that is not there is named by its setting, never by its path', async () => {
  await expect(read({ file: join(folder, 'geheim.css') })).rejects.toThrow('The file cannot be read. Check THEME_CSS')
})

test('an address is fetched, and its copy serves when it does not answer', async () => {
  answering(() => css(sheet))
  expect(await read(place)).toBe(sheet)
  answering(() => {
    throw new Error('no route')
  })
  expect(await read(place)).toBe(sheet)
  answering(() => new Response('', { status: 404 }))
  expect(await read(place)).toBe(sheet)
  expect(said).toEqual([
    'The address does not answer. Check THEME_CSS. The copy of the last time is used.',
    'The address answers with 404. Check THEME_CSS. The copy of the last time is used.',
  ])
})

test.each([
  ['a page', () => new Response(sheet, { headers: { 'content-type': 'text/html' } })],
  ['an error', () => new Response(sheet, { status: 500, headers: { 'content-type': 'text/css' } })],
])('an address that gives %s leaves no copy, and the program does not start', async (_, answer) => {
  answering(answer)
  await expect(read(place)).rejects.toThrow(/Check THEME_CSS$/)
  expect(readdirSync(folder)).toEqual([])
})

test('the copy of another address is not taken', async () => {
  answering(() => css(sheet))
  await read(place)
  answering(() => new Response('', { status: 404 }))
  await expect(read({ url: 'https://andere.example/stad.css' })).rejects.toThrow(/404/)
})
