import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { checkText } from './check-text.ts'

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts
}

async function run(args: string[], ...input: (string | Uint8Array)[]) {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const reading = Promise.all([text(stdout), text(stderr)])
  const code = await checkText(args, { stdin: chunks(...input), stdout, stderr })
  stdout.end()
  stderr.end()
  const [out, error] = await reading
  return { code, out, error }
}

const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('drempel check-text', () => {
  it.each([
    [[], 'een van deze dossiers: kris-corporation-tab, ktsd, budget, corporation'],
    [['--file', 'kris'], 'een van deze dossiers'],
    [['--file', 'toString'], 'een van deze dossiers'],
    [['--jsonl', '--file', 'kris'], 'een van deze dossiers'],
    [['tekst.txt'], '--help'],
    [['--fast'], '--help'],
  ])('refuses %j in one line that says what to write', async (args, expected) => {
    const { code, out, error } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(expected)
    expect(error).toMatch(/^[^\n]+\n$/)
  })

  it('prints what was found where, with advice, and ends with 1', async () => {
    const { code, out, error } = await run(['--file', 'ktsd'], 'Noor Voorbeeld is ', 'veroordeeld.\n')
    expect({ code, error }).toEqual({ code: 1, error: '' })
    expect(JSON.parse(out)).toEqual([
      {
        kind: 'criminal',
        certainty: 'certain',
        start: 18,
        end: 29,
        text: 'veroordeeld',
        advice: expect.stringContaining('KTSD'),
      },
    ])
  })

  it('prints an empty list and ends with 0 where nothing was found, or nothing came in', async () => {
    expect(await run(['--file', 'ktsd'], 'Zij betaalt op tijd.')).toEqual({ code: 0, out: '[]\n', error: '' })
    expect(await run(['--file', 'ktsd'])).toEqual({ code: 0, out: '[]\n', error: '' })
  })

  it('answers each line in order, whatever the pieces that the input comes in', async () => {
    const input = new TextEncoder().encode(
      [
        { id: 'a', file: 'ktsd', text: 'Zij is suïcidaal.' },
        { id: 2, file: 'corporation', text: 'Zij is suïcidaal.' },
      ]
        .map((line) => `${JSON.stringify(line)}\r\n`)
        .join(''),
    )
    const { code, out } = await run(['--jsonl'], ...Array.from(input, (byte) => Uint8Array.of(byte)))
    expect(code).toBe(1)
    expect(lines(out)).toEqual([
      { id: 'a', findings: [] },
      { id: 2, findings: [expect.objectContaining({ kind: 'health', text: 'suïcidaal' })] },
    ])
  })

  it('ends with 0 where no line has a finding, and takes --file for lines that name none', async () => {
    const { code, out } = await run(['--jsonl', '--file', 'budget'], '{"id":"a","text":"Zij betaalt."}')
    expect([code, lines(out)]).toEqual([0, [{ id: 'a', findings: [] }]])
  })

  it('says at its place which line cannot be read, and goes on', async () => {
    const good = '{"id":"c","file":"ktsd","text":"Zij betaalt."}'
    const { code, out } = await run(['--jsonl'], `niets\n{"id":"b","file":"x","text":""}\nnull\n${good}\n`)
    expect(code).toBe(1)
    expect(lines(out)).toEqual([
      { id: null, error: expect.stringContaining('"text"') },
      { id: 'b', error: expect.stringContaining('dossiers') },
      { id: null, error: expect.stringContaining('"text"') },
      { id: 'c', findings: [] },
    ])
  })
})
