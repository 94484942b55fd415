import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ghostsIn, problemsOf } from './rooms.ts'
import { root } from './run.ts'

type House = Readonly<Record<string, string>>

/** Builds a house of the given files, with the rules of this one, and tells what is wrong with it. */
function wrongWith(files: House): string[] {
  const house = mkdtempSync(join(tmpdir(), 'drempel-house-'))
  try {
    for (const [file, text] of Object.entries({ 'tsconfig.json': '{}', 'package.json': '{}', ...files })) {
      mkdirSync(dirname(join(house, file)), { recursive: true })
      writeFileSync(join(house, file), text)
    }
    const cruiser = join(root, 'node_modules/.bin/depcruise')
    const rules = join(root, '.dependency-cruiser.cjs')
    const args = ['src', '--config', rules, '--output-type', 'json']
    const { stdout } = spawnSync(cruiser, args, { cwd: house, encoding: 'utf8' })
    return problemsOf(stdout, 1)
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}

const importing = (what: string) => `import * as it from '${what}'\nexport const used = it\n`
const plain = 'export const word = 1\n'

const crooked: readonly (readonly [string, House])[] = [
  ['room-web', { 'src/web/a.ts': importing('../database/b.ts'), 'src/database/b.ts': plain }],
  ['room-covenant', { 'src/covenant/a.ts': importing('../calendar/b.ts'), 'src/calendar/b.ts': plain }],
  [
    'room-covenant',
    {
      'src/covenant/a.ts': "import type { B } from '../calendar/b.ts'\nexport type A = B\n",
      'src/calendar/b.ts': 'export type B = 1\n',
    },
  ],
  ['room-messages', { 'src/messages/a.ts': importing('../web/b.ts'), 'src/web/b.ts': plain }],
  ['room-engine', { 'src/engine/a.ts': importing('../main.ts'), 'src/main.ts': plain }],
  ['unknown-room', { 'src/cellar/a.ts': importing('../calendar/b.ts'), 'src/calendar/b.ts': plain }],
  ['no-circular', { 'src/engine/a.ts': importing('./b.ts'), 'src/engine/b.ts': importing('./a.ts') }],
  ['pure-rooms-without-node', { 'src/trajectory/a.ts': importing('node:crypto') }],
  ['pure-rooms-without-node', { 'src/files/a.ts': importing('fs') }],
  [
    'pure-rooms-without-packages',
    {
      'src/calendar/a.ts': importing('pad'),
      'node_modules/pad/package.json': '{"name":"pad","main":"index.js"}',
      'node_modules/pad/index.js': plain,
    },
  ],
  ['testing-is-for-tests', { 'src/engine/a.ts': importing('../testing/b.ts'), 'src/testing/b.ts': plain }],
  ['no-test-imported', { 'src/engine/a.ts': importing('./b.test.ts'), 'src/engine/b.test.ts': plain }],
  ['unresolvable', { 'src/engine/a.ts': importing('./absent.ts') }],
]
const broken = crooked.map(([rule, files], index) => [rule, apart(files, index)] as const)

/** The same with names of its own, so that all of them fit in one house. */
function apart(files: House, index: number): House {
  const own = (text: string) => text.replace(/\b[ab](?=(\.test)?\.ts)/g, (name) => name + index)
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [own(file), own(text)]))
}

// One house for all: to read a house takes longer than to judge it.
const found = wrongWith(Object.assign({}, ...broken.map(([, files]) => files)))

test.each(broken)('%s is broken by a house that breaks it', (rule, files) => {
  expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: ${Object.keys(files)[0]} → `)))
})

test('a house of which nothing was read is no good house', () => {
  expect(problemsOf('{"summary":{"totalCruised":3,"violations":[]}}')).toEqual([
    'only 3 modules were read, so this check says nothing',
  ])
})

test('a cruiser that falls over is no good house', () => {
  expect(problemsOf('')).toEqual(['dependency-cruiser printed nothing'])
})

test('a room of the table that stands nowhere is named, whether it has a row or is only somebody’s right', () => {
  const house = mkdtempSync(join(tmpdir(), 'drempel-house-'))
  try {
    mkdirSync(join(house, 'src/acts'), { recursive: true })
    const rules = [
      { name: 'room-acts', to: { pathNot: '^src/(acts|cellar)/' } },
      { name: 'room-attic', to: { pathNot: '^src/(attic)/' } },
      { name: 'no-circular', to: {} },
    ]
    expect(ghostsIn(rules, house)).toEqual([
      'ghost-room: cellar stands in the table, and there is no src/cellar',
      'ghost-room: attic stands in the table, and there is no src/attic',
    ])
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
})

test('the table lets a room use what it may, tests use everything, and calendar use its dates', () => {
  const files = {
    'src/engine/a.ts': importing('../trajectory/b.ts'),
    'src/trajectory/b.ts': importing('../calendar/c.ts'),
    'src/calendar/c.ts': importing('temporal-polyfill'),
    'src/calendar/c.test.ts': importing('../engine/a.ts'),
    'node_modules/temporal-polyfill/package.json': '{"name":"temporal-polyfill","main":"index.js"}',
    'node_modules/temporal-polyfill/index.js': plain,
  }
  expect(wrongWith(files)).toEqual([])
})
