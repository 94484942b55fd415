import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../testing/database.ts'
import { filledDatabase } from '../testing/stage.ts'
import { matchFiles } from './match.ts'
import { register } from './register.ts'

let folder: string
const before = process.env.DATABASE_URL
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-match-'))
  process.env.DATABASE_URL = testServer().url
})
afterAll(() => {
  process.env.DATABASE_URL = before ?? ''
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, ...lines: (object | string)[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return path
}

async function run(command: typeof matchFiles, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const into = (list: string[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        list.push(String(chunk))
        done()
      },
    })
  const code = await command(args, { stdout: into(out), stderr: into(err) })
  return { code, out: out.join(''), err: err.join('') }
}

const noor = {
  id: 'r1',
  name: 'Noor van der Voorbeeld',
  birthDate: '1980-02-07',
  street: 'Proefstraat',
  houseNumber: '12-A',
  postcode: '3599ZZ',
  place: 'Utrecht',
}

describe('drempel match', () => {
  it('refuses what it cannot do anything with, and says how', async () => {
    expect(await run(matchFiles)).toMatchObject({ code: 2, err: expect.stringContaining('Schrijf bijvoorbeeld') })
    const absent = await run(matchFiles, '--register', join(folder, 'weg'), '--queries', file('q', noor))
    expect(absent).toMatchObject({ code: 2, err: expect.stringContaining('niet te lezen') })
  })

  it('names broken lines by their number and answers the others, also those with little in them', async () => {
    const clients = file('r.jsonl', noor, { id: 7 }, 'kapot', '[1]', { ...noor, name: 'dubbel' }, { id: 'x', name: {} })
    const queries = file(
      'q.jsonl',
      { ...noor, id: 'q1', name: 'VOORBEELD, NOOR V.D.', houseNumber: 12, birthDate: null },
      { id: 2 },
      { id: 'q3', postcode: '3599 zz' },
      { id: 'q4', name: 'Petra \u0000 \ud800 Anders', street: 'x'.repeat(5000) },
      '',
      '{"name":"zonder id"}',
    )
    const { code, out, err } = await run(matchFiles, '--register', clients, '--queries', queries)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        id: 'q1',
        best: 'r1',
        candidates: [
          {
            id: 'r1',
            score: expect.any(Number),
            agrees: ['name', 'street', 'houseNumber', 'postcode', 'place'],
            differs: [],
          },
        ],
      },
      { id: 2, best: null, candidates: [] },
      { id: 'q3', best: null, candidates: [{ id: 'r1', score: 0, agrees: ['postcode'], differs: [] }] },
      { id: 'q4', best: null, candidates: [] },
    ])
    for (const line of [
      'r.jsonl, regel 3',
      'r.jsonl, regel 4',
      'r.jsonl, regel 5',
      'r.jsonl, regel 6',
      'q.jsonl, regel 6',
    ])
      expect(err).toContain(line)
    expect(code).toBe(1)
  })
})

describe('drempel register', () => {
  it('keeps nothing of a file with a broken line, and mends what is there at a second import', async () => {
    const { url, drop } = await filledDatabase()
    process.env.DATABASE_URL = url
    try {
      const broken = await run(register, '--import', file('b.jsonl', noor, 'kapot', { id: 'zonder naam' }))
      expect(broken).toMatchObject({ code: 1, err: expect.stringContaining('b.jsonl, regel 2') })
      expect(broken.err).toContain('b.jsonl, regel 3')
      expect((await run(register, '--rebuild')).out).toContain('voor 0 cliënten')
      const whole = file('w.jsonl', noor, { ...noor, id: 2, name: 'Bas Verzonnen' })
      for (const _time of [1, 2]) expect((await run(register, '--import', whole)).out).toContain('heeft nu 2 cliënten')
      expect(await run(register, '--import', whole, '--organisation', 'nergens')).toMatchObject({ code: 2 })
      expect(await run(register)).toMatchObject({ code: 2 })
    } finally {
      process.env.DATABASE_URL = testServer().url
      await drop()
    }
  })
})
