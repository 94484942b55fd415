import { once } from 'node:events'
import { PassThrough, Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { type TermRules, term } from './term.ts'

const rules: TermRules = {
  'step-6': {
    count: 'days',
    amount: 30,
    workingDay: true,
    annex: '3.1 step 6',
    basis: 'reading',
    text: { nl: 'een afspraak', en: 'an arrangement' },
  },
  'step-10': {
    count: 'days',
    amount: 3,
    workingDay: true,
    annex: '3.1 step 10',
    basis: 'explicit',
    text: { nl: 'dossier aanvullen', en: 'complete the file' },
  },
  'step-16': {
    count: 'quarters',
    amount: 1,
    workingDay: false,
    annex: '3.1 step 16',
    basis: 'explicit',
    text: { nl: 'voortgangsgesprek', en: 'progress talk' },
  },
}

async function* chunks(...parts: string[]): AsyncGenerator<string> {
  yield* parts
}

async function run(args: string[], stdin: AsyncIterable<string> = chunks()) {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const reading = Promise.all([text(stdout), text(stderr)])
  const code = await term(args, { stdin, stdout, stderr }, rules)
  stdout.end()
  stderr.end()
  const [out, error] = await reading
  return { code, out, error }
}

const lines = (out: string): unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('drempel term', () => {
  it.each([
    [[], 'een van deze termijnen: step-6, step-10, step-16'],
    [['--rule', 'step-11', '--from', '2026-12-24'], 'een van deze termijnen'],
    [['--rule', 'toString', '--from', '2026-12-24'], 'een van deze termijnen'],
    [['--rule', 'step-10'], '--rule step-10 --from 2026-12-24'],
    [['--rule', 'step-10', '--from', '2026-02-30'], 'JJJJ-MM-DD'],
    [['--rule', 'step-10', '--from', '9999-12-31'], 'JJJJ-MM-DD'],
    [['--rule', 'step-10', '--from', '2026-12-24', '--lang', 'fr'], 'nl of en'],
    [['--jsonl', '--rule', 'step-10'], 'zonder --rule'],
    [['--days', '3'], '--help'],
    [['2026-12-24'], '--help'],
    [['--rule', 'step-10', '--from', '--json'], '--help'],
    [['--days', '3', '--lang', 'en'], 'We do not understand'],
  ])('refuses %j in one line that says what to write', async (args, expected) => {
    const { code, out, error } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(expected)
    expect(error).toMatch(/^[^\n]+\n$/)
  })

  it('prints the due date and how it was counted', async () => {
    const { code, out, error } = await run(['--rule', 'step-10', '--from', '2026-12-24'])
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toBe(`step-10, dossier aanvullen: 3 dagen (bijlage 3.1 stap 10, staat er zo)

Uiterlijk op maandag 28 december 2026 (2026-12-28)
3 dagen na donderdag 24 december 2026 is zondag 27 december 2026. Zondag 27 december 2026 (weekend) is geen werkdag, \
daarom wordt het maandag 28 december 2026.
`)
  })

  it('says it in English when asked', async () => {
    const { out } = await run(['--rule', 'step-6', '--from', '2026-12-24', '--lang=en'])
    expect(out).toContain('step-6, an arrangement: 30 days (annex 3.1 step 6, our reading)')
    expect(out).toContain('No later than Monday 25 January 2027 (2027-01-25)')
  })

  it('prints the next four quarters', async () => {
    const { out } = await run(['--rule', 'step-16', '--from', '2026-11-30'])
    expect(out.match(/\((\d{4}-\d\d-\d\d)\)/g)).toEqual([
      '(2027-02-28)',
      '(2027-05-30)',
      '(2027-08-30)',
      '(2027-11-30)',
    ])
  })

  it('warns where the days by decree are not known yet', async () => {
    const late = await run(['--rule', 'step-10', '--from', '2029-05-07'])
    expect(late.out).toContain('kennen wij tot en met 31 december 2028')
    const soon = await run(['--rule', 'step-10', '--from', '2028-05-07'])
    expect(soon.out).not.toContain('kennen wij')
  })

  it('gives the same as JSON', async () => {
    const one = await run(['--rule', 'step-10', '--from', '2026-12-24', '--json'])
    expect(JSON.parse(one.out)).toEqual({
      rule: 'step-10',
      from: '2026-12-24',
      due: '2026-12-28',
      why: expect.stringContaining('weekend'),
    })
    const four = JSON.parse((await run(['--rule', 'step-16', '--from', '2026-11-30', '--json'])).out)
    expect(four.due).toBe('2027-02-28')
    expect(four.next.map(({ due }: { due: string }) => due)).toEqual([
      '2027-02-28',
      '2027-05-30',
      '2027-08-30',
      '2027-11-30',
    ])
  })

  it('says what the other choice would give, where the covenant has one', async () => {
    const { stdout, stderr } = { stdout: new PassThrough(), stderr: new PassThrough() }
    expect(await term(['--rule', 'step-10', '--from', '2026-10-02'], { stdin: chunks(), stdout, stderr })).toBe(0)
    const out = String(stdout.read())
    expect(out).toContain('Uiterlijk op maandag 5 oktober 2026')
    expect(out).toContain(
      'met ten minste twee werkdagen in de termijn (Algemene termijnenwet, artikel 2) is het dinsdag 6 oktober 2026',
    )
  })

  it('takes the terms of the covenant when it is given no others', async () => {
    const stdout = new PassThrough({ encoding: 'utf8' })
    const args = ['--rule', 'step-10', '--from', '2026-12-24']
    expect(await term(args, { stdin: chunks(), stdout, stderr: new PassThrough() })).toBe(0)
    expect(stdout.read()).toContain('(2026-12-28)')
  })

  it('explains itself', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('step-16')
  })
})

describe('drempel term --jsonl', () => {
  it.each([
    ['no json', undefined, 'JSON-object'],
    ['[1]', undefined, 'JSON-object'],
    ['null', undefined, 'JSON-object'],
    ['{"start":"2026-12-24","days":3}', undefined, '"id"'],
    ['{"id":"a","start":"2026-02-30","days":3}', 'a', 'JJJJ-MM-DD'],
    ['{"id":"a","start":20261224,"days":3}', 'a', 'JJJJ-MM-DD'],
    ['{"id":"a","start":"9999-12-31","days":3}', 'a', '9898-12-31'],
    ['{"id":"a","start":"2026-12-24"}', 'a', 'niet allebei'],
    ['{"id":"a","start":"2026-12-24","days":3,"quarters":1}', 'a', 'niet allebei'],
    ['{"id":"a","start":"2026-12-24","days":"3"}', 'a', '"days"'],
    ['{"id":"a","start":"2026-12-24","days":-1}', 'a', '"days"'],
    ['{"id":"a","start":"2026-12-24","quarters":1.5}', 'a', '"quarters"'],
    ['{"id":"a","start":"2026-12-24","days":1e12}', 'a', '"days"'],
  ])('answers %s with an error on its line, goes on, and ends with 1', async (line, id, expected) => {
    const { code, out, error } = await run(['--jsonl'], chunks(`${line}\n{"id":2,"start":"2026-12-24","days":3}\n`))
    const [wrong, right] = lines(out)
    expect({ code, error }).toEqual({ code: 1, error: '' })
    expect(wrong).toEqual({ ...(id && { id }), error: expect.stringContaining(expected) })
    expect(right).toMatchObject({ id: 2, due: '2026-12-28' })
  })

  it('answers in order, wherever the input is cut, the last line unended', async () => {
    const input = '{"id":"é","start":"2026-12-24","days":3}\r\n\n{"id":0,"start":"2026-11-30","quarters":1}'
    const { code, out } = await run(['--jsonl'], chunks(...input))
    expect(code).toBe(0)
    expect(lines(out)).toEqual([
      { id: 'é', due: '2026-12-28', why: expect.stringContaining('daarom wordt het maandag 28 december 2026') },
      { id: 0, due: '2027-02-28', why: expect.stringContaining('Februari 2027 heeft geen dag 30') },
    ])
  })

  it('reads bytes, also when a letter is cut in two', async () => {
    const bytes = [...Buffer.from('{"id":"é","start":"2026-12-24","days":3}\n')].map((byte) => Buffer.of(byte))
    const { out } = await run(['--jsonl', '--lang', 'en'], Readable.from(bytes))
    expect(lines(out)).toEqual([{ id: 'é', due: '2026-12-28', why: expect.stringContaining('3 days after') }])
  })

  it('answers a question before the next one has come', async () => {
    const stdin = new PassThrough()
    const stdout = new PassThrough({ encoding: 'utf8' })
    const running = term(['--jsonl'], { stdin, stdout, stderr: new PassThrough() }, rules)
    stdin.write('{"id":1,"start":"2026-12-24","days":3}\n')
    const [first] = await once(stdout, 'data')
    expect(lines(String(first))).toMatchObject([{ id: 1 }])
    stdin.end()
    expect(await running).toBe(0)
  })

  it('does not pile up answers for a slow reader', async () => {
    let most = 0
    const stdout = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        most = Math.max(most, this.writableLength)
        setImmediate(done)
      },
    })
    const questions = Array.from({ length: 200 }, (_, id) => `{"id":${id},"start":"2026-12-24","days":3}\n`)
    await term(['--jsonl'], { stdin: chunks(...questions), stdout, stderr: new PassThrough() }, rules)
    await new Promise<void>((done) => stdout.end(done))
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(1000)
  })

  it('loses nothing of a long input', async () => {
    const many = 20_000
    const questions = Array.from({ length: many }, (_, id) => `{"id":${id},"start":"2026-12-24","days":${id % 60}}\n`)
    const { out } = await run(['--jsonl'], chunks(...questions))
    expect(lines(out)).toHaveLength(many)
    expect(lines(out).at(-1)).toMatchObject({ id: many - 1 })
  })

  it('has nothing to say to an empty input', async () => {
    expect(await run(['--jsonl'])).toEqual({ code: 0, out: '', error: '' })
  })
})
