import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './run.ts'

const folder = join(root, 'docs/decisions')
const index = readFileSync(join(folder, 'README.md'), 'utf8')
const records = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')

test.each(records)('%s has the head of a record, and its line in the index', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const [, number, title, day] = /^# (\d{3}): (.+)\n\nStatus: [a-z]+, (\d{4}-\d\d-\d\d)\./.exec(text) ?? []
  expect(name).toMatch(new RegExp(`^${number}-`))
  expect(index).toContain(`| [${number}](${name}) | ${title} | ${day} |\n`)
})

test('no number is taken twice, and each that was left out is explained', () => {
  const taken = records.map((name) => Number(name.slice(0, 3))).sort((one, other) => one - other)
  expect(new Set(taken).size).toBe(taken.length)
  const missing = Array.from({ length: taken.at(-1) ?? 0 }, (_, at) => at + 1).filter((one) => !taken.includes(one))
  const explained = index.slice(index.lastIndexOf('\n\n'))
  for (const one of missing) expect(explained).toContain(String(one).padStart(3, '0'))
})
